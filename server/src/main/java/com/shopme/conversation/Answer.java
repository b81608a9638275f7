package com.shopme.conversation;

import java.util.List;
import java.util.Optional;

/// What to say to a client, and what to keep in mind for the next turn.
///
/// @param memory JSON, handed back at the next [Turn]
/// @param handOver why a person should go on from here; nothing is answered automatically until one
///   releases the chat
/// @param origin what made it, for the people of the shop to see
public record Answer(
        List<Outgoing> messages,
        String memory,
        Optional<String> handOver,
        Optional<Origin> origin) {

    public Answer(List<Outgoing> messages, String memory, Optional<String> handOver) {
        this(messages, memory, handOver, Optional.empty());
    }
}
