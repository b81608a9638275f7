package com.shopme.emulator;

import org.jspecify.annotations.Nullable;

/// A number a business writes from.
///
/// @param id Meta's phone number id
/// @param account the WhatsApp Business Account (WABA) it belongs to
/// @param messagesPerSecond in plus out; Meta grants 80, 1000 by upgrade
/// @param allowListOnly like Meta's test numbers: who is no customer here is refused with 131030
///   instead of failing later with 131026
/// @param callbackUrl where this number's webhooks go instead of the common address
public record BusinessNumber(
        String id,
        String account,
        String displayPhoneNumber,
        String verifiedName,
        String qualityRating,
        int messagesPerSecond,
        String messagingLimit,
        boolean allowListOnly,
        @Nullable String callbackUrl) {

    static BusinessNumber named(
            String id, String account, String displayPhoneNumber, String verifiedName) {
        return new BusinessNumber(
                id, account, displayPhoneNumber, verifiedName, "GREEN", 80, "TIER_2K", false, null);
    }

    /// The number as webhooks write it: digits only.
    String digits() {
        return PhoneDigits.of(displayPhoneNumber);
    }
}
