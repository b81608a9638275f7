package com.shopme.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An app on somebody's phone that shows a new code each half minute, as RFC 6238 says: written
/// without a look at the server's own.
public record AuthenticatorApp(String secret) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public String code() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            var step = Instant.now().getEpochSecond() / 30;
            var hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
            var number = hash.getInt(hash.get(19) & 15) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var bits = new StringBuilder();
        for (var letter : secret.toCharArray())
            bits.append("%5s".formatted(Integer.toBinaryString(BASE32.indexOf(letter))));
        var key = new byte[bits.length() / 8];
        for (var at = 0; at < key.length; at++) {
            var eight = bits.substring(at * 8, at * 8 + 8).replace(' ', '0');
            key[at] = (byte) Integer.parseInt(eight, 2);
        }
        return key;
    }
}
