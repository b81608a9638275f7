package com.shopme.platform;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Keeps secrets that are stored: authenticated encryption (AES-256-GCM by Tink), with the place
/// where a secret is kept bound in, so that one moved to another row opens no more. Every key comes
/// from the one master key.
public final class Secrets {
    private final byte[] master;
    private final AesGcmJce aead;

    Secrets(byte[] master) {
        try {
            AeadConfig.register();
            this.master = master.clone();
            this.aead = new AesGcmJce(derive("stored secrets"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-GCM here", e);
        }
    }

    /// A random text of 256 bits.
    static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Seals `secret` for `place`, such as `whatsapp_settings/<id>/api_key`.
    public String seal(String secret, String place) {
        try {
            var sealed = aead.encrypt(utf8(secret), utf8(place));
            return "v1:" + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /// Opens what was sealed for the same place under the same master key.
    ///
    /// @throws IllegalStateException if it was not: another key, another place, or tampered with
    public String open(String sealed, String place) {
        try {
            var bytes = Base64.getDecoder().decode(sealed.substring("v1:".length()));
            return new String(aead.decrypt(bytes, utf8(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "A stored secret (" + place + ") does not open: was SHOPME_MASTER_KEY changed?",
                    e);
        }
    }

    /// A key of 32 bytes for one purpose, the same on every instance with this master key.
    public byte[] derive(String purpose) {
        try {
            return Hkdf.computeHkdf("HmacSha256", master, new byte[0], utf8(purpose), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HKDF here", e);
        }
    }

    /// Like [#derive], as text.
    String deriveText(String purpose) {
        return HexFormat.of().formatHex(derive(purpose));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
