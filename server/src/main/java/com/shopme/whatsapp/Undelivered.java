package com.shopme.whatsapp;

import com.shopme.conversation.Failure;
import com.shopme.conversation.MessageId;
import java.time.Instant;

/// A message of ours, or a part of one, that did not arrive as far as we know.
///
/// @param connected whether its number is still the shop's
record Undelivered(
        MessageId message, String lane, Failure why, Instant attemptedAt, boolean connected) {

    /// @throws NotResendable if asking Meta again is of no use
    void checkResendable(Instant now) {
        if (!connected) throw new NotResendable("The number it went through is disconnected.");
        if (MetaErrors.isFinal(why.code(), attemptedAt, now)) throw new NotResendable(why.what());
    }
}
