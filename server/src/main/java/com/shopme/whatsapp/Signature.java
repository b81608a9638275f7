package com.shopme.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What a delivery is signed with: HMAC-SHA256 over the raw bytes, the app's secret being the key
/// (Meta, webhooks, read 2026-11).
record Signature(byte[] value) {
    private static final String PREFIX = "sha256=";

    /// Reads `X-Hub-Signature-256`; empty if it is missing or no such thing.
    static Optional<Signature> of(@Nullable String header) {
        if (header == null || !header.startsWith(PREFIX) || header.length() != 71)
            return Optional.empty();
        try {
            return Optional.of(new Signature(HexFormat.of().parseHex(header, 7, 71)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Takes the same time whatever differs.
    boolean signs(byte[] body, String secret) {
        return !secret.isEmpty() && MessageDigest.isEqual(value, hmac(body, secret));
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA256 here", e);
        }
    }
}
