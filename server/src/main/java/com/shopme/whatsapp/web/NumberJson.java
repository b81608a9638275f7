package com.shopme.whatsapp.web;

import com.shopme.whatsapp.WhatsAppNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A WhatsApp number as the API tells it: without its secrets.
///
/// @param status `active`, or `stopped` until somebody repairs what `stoppedReason` says
record NumberJson(
        UUID id,
        String phone,
        String phoneNumberId,
        String wabaId,
        String status,
        Optional<String> stoppedReason,
        Optional<String> messagingLimit,
        Optional<String> quality,
        int messagesPerSecond,
        int unknownPauseSeconds,
        int repeatAfterSeconds,
        Instant updatedAt) {

    static NumberJson of(WhatsAppNumber number) {
        return new NumberJson(
                number.id().value(),
                number.phone().value(),
                number.phoneNumberId(),
                number.wabaId(),
                number.sends() ? "active" : "stopped",
                number.stoppedReason(),
                number.messagingLimit(),
                number.quality(),
                number.settings().messagesPerSecond(),
                number.settings().unknownPauseSeconds(),
                number.settings().repeatAfterSeconds(),
                number.updatedAt());
    }
}
