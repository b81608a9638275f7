package com.shopme.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret behind the codes of an authenticator app: six digits, another every half minute (RFC
/// 6238 with SHA-1, all that every app understands).
record Totp(byte[] secret) {
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;
    // Clocks differ, and typing takes time.
    private static final int TOLERANCE = 1;

    static Totp draw() {
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return new Totp(bytes);
    }

    static Totp read(String base32) {
        return new Totp(Base32.decode(base32));
    }

    String base32() {
        return Base32.encode(secret);
    }

    /// What a QR code tells the app (Google Authenticator, Key URI Format).
    URI address(String email) {
        return URI.create(
                "otpauth://totp/ShopMe:%s?secret=%s&issuer=ShopMe"
                        .formatted(
                                URLEncoder.encode(email, StandardCharsets.UTF_8)
                                        .replace("+", "%20"),
                                base32()));
    }

    /// Which half minute around `now` has this code, if any.
    OptionalLong stepOf(String code, Instant now) {
        var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        var found = OptionalLong.empty();
        for (var step = current - TOLERANCE; step <= current + TOLERANCE; step++)
            if (MessageDigest.isEqual(utf8(code(step)), utf8(code))) found = OptionalLong.of(step);
        return found;
    }

    String codeAt(Instant now) {
        return code(Math.floorDiv(now.getEpochSecond(), STEP_SECONDS));
    }

    // RFC 4226, section 5.3.
    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(number % CODES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC here", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Totp[…]";
    }
}
