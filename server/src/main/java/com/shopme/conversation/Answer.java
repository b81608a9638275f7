package com.shopme.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What to say to a client, and what to keep in mind for the next turn.
///
/// @param memory JSON, handed back at the next [Turn]
/// @param handOver why a person should go on from here; nothing is answered automatically until one
///   releases the chat
/// @param origin where the words come from, if somebody thought them out
public record Answer(
        List<Outgoing> messages,
        String memory,
        Optional<String> handOver,
        Optional<Origin> origin) {

    public Answer(List<Outgoing> messages, String memory, Optional<String> handOver) {
        this(messages, memory, handOver, Optional.empty());
    }

    /// @param prompt that was followed
    /// @param receipts JSON: sentence by sentence, what it rests on
    public record Origin(Optional<UUID> prompt, String receipts) {}

    public Answer with(Origin origin) {
        return new Answer(messages, memory, handOver, Optional.of(origin));
    }
}
