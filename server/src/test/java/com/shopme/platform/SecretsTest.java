package com.shopme.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = secretsUnder(MasterKey.random());

    @Test
    void opensWhatItSealed() {
        var sealed = secrets.seal("EAAG-token", "whatsapp_settings/1/api_key");

        assertThat(sealed).doesNotContain("EAAG");
        assertThat(secrets.open(sealed, "whatsapp_settings/1/api_key")).isEqualTo("EAAG-token");
    }

    @Test
    void doesNotOpenASecretMovedToAnotherRow() {
        var sealed = secrets.seal("EAAG-token", "whatsapp_settings/1/api_key");

        assertThatThrownBy(() -> secrets.open(sealed, "whatsapp_settings/2/api_key"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenUnderAnotherMasterKey() {
        var sealed = secrets.seal("EAAG-token", "here");
        var others = secretsUnder(MasterKey.random());

        assertThatThrownBy(() -> others.open(sealed, "here"))
                .hasMessageContaining("SHOPME_MASTER_KEY");
    }

    @Test
    void derivesADifferentKeyForEachPurpose() {
        assertThat(secrets.derive("links")).isEqualTo(secrets.derive("links"));
        assertThat(secrets.derive("links")).isNotEqualTo(secrets.derive("tokens"));
    }

    @Test
    void whatTheKeyBeforeSealedOpensWhileTheMasterKeyIsChanged() {
        var old = MasterKey.random();
        var sealed = secretsUnder(old).seal("EAAG-token", "here");
        var both = new Secrets(new MasterKeys(MasterKey.random(), Optional.of(old)));

        assertThat(both.open(sealed, "here")).isEqualTo("EAAG-token");
        assertThat(both.isCurrent(sealed)).isFalse();
        assertThat(both.isCurrent(both.seal("EAAG-token", "here"))).isTrue();
        assertThat(both.honoured("links")).contains(old.derive("links"));
    }

    @Test
    void opensWhatWasSealedBeforeKeysHadNames() throws Exception {
        var key = MasterKey.random();
        var unnamed =
                new AesGcmJce(key.derive("stored secrets"))
                        .encrypt("EAAG-token".getBytes(UTF_8), "here".getBytes(UTF_8));
        var sealed = "v1:" + Base64.getEncoder().encodeToString(unnamed);

        assertThat(secretsUnder(key).open(sealed, "here")).isEqualTo("EAAG-token");
        assertThat(secretsUnder(key).isCurrent(sealed)).isFalse();
    }

    private static Secrets secretsUnder(MasterKey key) {
        return new Secrets(new MasterKeys(key, Optional.empty()));
    }
}
