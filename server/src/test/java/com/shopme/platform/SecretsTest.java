package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets(Base64.getDecoder().decode(Secrets.random()));

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
        var others = new Secrets(Base64.getDecoder().decode(Secrets.random()));

        assertThatThrownBy(() -> others.open(sealed, "here"))
                .hasMessageContaining("SHOPME_MASTER_KEY");
    }

    @Test
    void derivesADifferentKeyForEachPurpose() {
        assertThat(secrets.derive("links")).isEqualTo(secrets.derive("links"));
        assertThat(secrets.derive("links")).isNotEqualTo(secrets.derive("tokens"));
    }
}
