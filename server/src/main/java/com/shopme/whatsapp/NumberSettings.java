package com.shopme.whatsapp;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// How a number sends.
///
/// @param messagesPerSecond Meta allows 80; 1000 after an upgrade, 20 beside the Business app
/// @param unknownPauseSeconds how long later messages of a chat wait when we do not know whether
///   Meta took one
/// @param repeatAfterSeconds how long after a crash in the middle of sending we wait for a sign
///   that Meta took the message, before we send it once more
public record NumberSettings(
        int messagesPerSecond, int unknownPauseSeconds, int repeatAfterSeconds) {
    public static final NumberSettings DEFAULT = new NumberSettings(80, 3, 30);

    public NumberSettings {
        if (messagesPerSecond < 1 || messagesPerSecond > 1000)
            throw new IllegalArgumentException("1 to 1000 messages a second");
        if (unknownPauseSeconds < 0 || repeatAfterSeconds < 1)
            throw new IllegalArgumentException("a pause is not negative");
    }

    /// What is not set is as usual.
    static NumberSettings of(JsonNode settings) {
        return new NumberSettings(
                settings.path("messages_per_second").asInt(DEFAULT.messagesPerSecond),
                settings.path("unknown_pause_seconds").asInt(DEFAULT.unknownPauseSeconds),
                settings.path("repeat_after_seconds").asInt(DEFAULT.repeatAfterSeconds));
    }

    Duration unknownPause() {
        return Duration.ofSeconds(unknownPauseSeconds);
    }

    Duration repeatAfter() {
        return Duration.ofSeconds(repeatAfterSeconds);
    }
}
