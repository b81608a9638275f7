package com.shopme.whatsapp;

import com.shopme.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The message that is next in a chat's lane.
///
/// @param attempts how often it was tried; fences off whoever tried before
/// @param request what Meta gets
/// @param pairFree when this client may be written to again, see [Pace]
/// @param connected whether its number is still the shop's
record Head(
        long seq,
        MessageId message,
        int part,
        State state,
        int attempts,
        Instant createdAt,
        Instant notBefore,
        Optional<Instant> repeatAt,
        String request,
        Instant pairFree,
        boolean connected,
        Sender sender) {

    enum State {
        QUEUED,
        SENDING,
        UNKNOWN
    }

    Duration age(Instant now) {
        return Duration.between(createdAt, now);
    }

    NumberSettings settings() {
        return sender.number().settings();
    }
}
