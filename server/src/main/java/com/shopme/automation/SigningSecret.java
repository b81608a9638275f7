package com.shopme.automation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs deliveries as Standard Webhooks describes (specification 1.0.0, "Signature scheme",
/// symmetric; read 2026-11).
///
/// @param value `whsec_` and 32 random bytes in Base64
public record SigningSecret(String value) {
    private static final String PREFIX = "whsec_";

    static SigningSecret random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// One entry of the header `webhook-signature`.
    String sign(UUID id, Instant at, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(value.substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = id + "." + at.getEpochSecond() + "." + body;
            var bytes = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA256 here", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
