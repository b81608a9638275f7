package com.shopme.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningSecretTest {
    /// Reckoned with openssl: `printf '%s' '<id>.<seconds>.<body>' | openssl dgst -sha256 -mac HMAC
    /// -macopt hexkey:<key> -binary | base64`.
    @Test
    void signsAsStandardWebhooksSays() {
        var secret = new SigningSecret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        var id = UUID.fromString("019ab000-0000-7000-8000-00000000a020");

        assertThat(secret.sign(id, Instant.ofEpochSecond(1_700_000_000), "{\"a\":\"è\"}"))
                .isEqualTo("v1,rhZ/m+BxXKUIQSzfei9QUyCZLZD82vc6i1MqDzwkTzs=");
    }

    @Test
    void keepsItselfToItself() {
        assertThat(SigningSecret.random()).hasToString("whsec_…");
        assertThat(SigningSecret.random().value()).isNotEqualTo(SigningSecret.random().value());
    }
}
