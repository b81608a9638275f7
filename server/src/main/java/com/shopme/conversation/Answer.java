package com.shopme.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What to say to a client, and what to keep in mind for the next turn.
///
/// @param memory JSON, handed back at the next [Turn]
/// @param handOver why a person should go on from here; nothing is answered automatically until one
///   releases the chat
/// @param origin what made it, for the people of the shop to see
/// @param basis what the words rest on, if somebody thought them out
public record Answer(
        List<Outgoing> messages,
        String memory,
        Optional<String> handOver,
        Optional<Origin> origin,
        Optional<Basis> basis) {

    public Answer(List<Outgoing> messages, String memory, Optional<String> handOver) {
        this(messages, memory, handOver, Optional.empty());
    }

    public Answer(
            List<Outgoing> messages,
            String memory,
            Optional<String> handOver,
            Optional<Origin> origin) {
        this(messages, memory, handOver, origin, Optional.empty());
    }

    /// @param prompt that was followed
    /// @param receipts JSON: sentence by sentence, what it rests on
    public record Basis(Optional<UUID> prompt, String receipts) {}

    /// The same, thought out by a model.
    public Answer with(Basis basis) {
        var steps = origin.map(Origin::steps).orElse(List.of());
        return new Answer(
                messages,
                memory,
                handOver,
                Optional.of(new Origin("model", steps)),
                Optional.of(basis));
    }
}
