package com.shopme.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Accepts an invitation: 256 random bits, and our signature, so that made-up ones are found out
/// without asking the database.
record InvitationToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 43; // of 32 bytes in Base64

    static InvitationToken next(byte[] key) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var random = base64(bytes);
        return new InvitationToken(random + "." + signature(random, key));
    }

    /// @param keys all that are honoured
    /// @return empty if it is none of ours
    static Optional<InvitationToken> read(String text, List<byte[]> keys) {
        if (!text.matches("[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}")) return Optional.empty();
        var signature = bytes(text.substring(LENGTH + 1));
        var random = text.substring(0, LENGTH);
        var genuine =
                keys.stream()
                        .anyMatch(
                                key ->
                                        MessageDigest.isEqual(
                                                signature, bytes(signature(random, key))));
        return genuine ? Optional.of(new InvitationToken(text)) : Optional.empty();
    }

    /// All that is kept of it.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "InvitationToken[…]";
    }

    private static String signature(String random, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base64(mac.doFinal(bytes(random)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
