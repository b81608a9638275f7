package com.shopme.emulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody with a phone in the emulator.
///
/// @param phone the number, `+` and digits
/// @param waId the number as WhatsApp knows it; may be spelt otherwise than `phone` (Brazil,
///   Mexico)
/// @param numberHidden has taken a username: webhooks leave out `from`, `wa_id`, `recipient_id`
/// @param readsAutomatically messages are read as soon as they arrive
/// @param marketingStopped has said "stop" to offers
public record Customer(
        String id,
        String name,
        String phone,
        String waId,
        @Nullable String username,
        boolean numberHidden,
        String language,
        boolean readsAutomatically,
        boolean marketingStopped,
        Instant since) {

    static Customer named(String id, String name, String phone, String language, Instant since) {
        return new Customer(
                id, name, phone, PhoneDigits.of(phone), null, false, language, true, false, since);
    }

    /// The business-scoped user id (BSUID): differs per account and changes with the number (Meta,
    /// "Business-scoped user IDs", read 2026-11).
    String userId(String account) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (id + "/" + waId + "/" + account)
                                            .getBytes(StandardCharsets.UTF_8));
            var digits = new java.math.BigInteger(1, digest).toString();
            return PhoneDigits.country(waId) + "." + digits.substring(0, 17);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Customer withNumber(String newPhone) {
        return new Customer(
                id,
                name,
                newPhone,
                PhoneDigits.of(newPhone),
                username,
                numberHidden,
                language,
                readsAutomatically,
                marketingStopped,
                since);
    }

    Customer withMarketingStopped(boolean stopped) {
        return new Customer(
                id,
                name,
                phone,
                waId,
                username,
                numberHidden,
                language,
                readsAutomatically,
                stopped,
                since);
    }
}
