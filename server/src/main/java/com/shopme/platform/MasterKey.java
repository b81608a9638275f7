package com.shopme.platform;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/// The one secret that all others come from: 32 random bytes.
record MasterKey(byte[] bytes) {
    static MasterKey random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /// @param base64 as [#text()] writes it
    static MasterKey read(String base64) {
        return new MasterKey(Base64.getDecoder().decode(base64));
    }

    String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// A key of 32 bytes for one purpose; it tells nothing of this one.
    byte[] derive(String purpose) {
        try {
            var name = purpose.getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HmacSha256", bytes, new byte[0], name, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HKDF here", e);
        }
    }

    /// Names this key in what it seals.
    int id() {
        return ByteBuffer.wrap(derive("key id")).getInt();
    }

    @Override
    public String toString() {
        return "MasterKey[…]";
    }
}
