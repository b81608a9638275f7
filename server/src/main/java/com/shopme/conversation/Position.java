package com.shopme.conversation;

import java.time.Instant;
import java.util.UUID;

/// Where a page of chats ended: the next one begins behind it.
///
/// @param at when something was said last in that chat
public record Position(Instant at, SessionId chat) {

    /// @throws IllegalArgumentException if it is not what [#toString()] wrote
    public static Position of(String text) {
        var parts = text.split("_", 2);
        if (parts.length != 2) throw new IllegalArgumentException("not a position");
        var micros = Long.parseLong(parts[0]);
        return new Position(
                Instant.EPOCH.plusNanos(Math.multiplyExact(micros, 1000L)),
                new SessionId(UUID.fromString(parts[1])));
    }

    @Override
    public String toString() {
        var micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        return micros + "_" + chat;
    }
}
