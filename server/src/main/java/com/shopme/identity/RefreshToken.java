package com.shopme.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keeps a session going, once: 256 secret bits behind the session's id. Kept as a hash only.
///
/// The next token of a chain is computed from this one with a key of the server's. So two tabs that
/// use the same token at the same time get the same next one, and a chain never forks: whoever
/// stole a token either comes too late and is noticed, or makes its owner come too late.
record RefreshToken(UUID session, byte[] secret) {
    private static final int ID = 16;
    private static final int SECRET = 32;

    static RefreshToken first(UUID session) {
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return new RefreshToken(session, secret);
    }

    static Optional<RefreshToken> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != ID + SECRET) return Optional.empty();
            var id = ByteBuffer.wrap(bytes, 0, ID);
            return Optional.of(
                    new RefreshToken(
                            new UUID(id.getLong(), id.getLong()),
                            Arrays.copyOfRange(bytes, ID, ID + SECRET)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    RefreshToken next(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return new RefreshToken(session, mac.doFinal(bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC here", e);
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256 here", e);
        }
    }

    private byte[] bytes() {
        return ByteBuffer.allocate(ID + SECRET)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .put(secret)
                .array();
    }

    @Override
    public String toString() {
        return "RefreshToken[" + session + "]";
    }
}
