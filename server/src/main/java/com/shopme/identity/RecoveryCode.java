package com.shopme.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A code on paper, for whoever lost their phone: 50 bits, read as `ABCDE-FGHIJ`, typed in any way.
record RecoveryCode(String letters) {
    RecoveryCode {
        letters = letters.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }

    static RecoveryCode draw() {
        var bytes = new byte[10];
        new SecureRandom().nextBytes(bytes);
        return new RecoveryCode(Base32.encode(bytes).substring(0, 10));
    }

    String shown() {
        return letters.substring(0, 5) + "-" + letters.substring(5);
    }

    byte[] hash(UserId owner, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((owner + " " + letters).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC here", e);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
