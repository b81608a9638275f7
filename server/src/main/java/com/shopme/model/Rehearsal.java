package com.shopme.model;

import com.shopme.assistant.Prompt;
import com.shopme.conversation.Content;
import com.shopme.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A conversation to be tried without anybody.
///
/// @param prompt to follow
/// @param models to ask, the first first; empty: those of the workspace
/// @param from where it goes on
/// @param turns what the client writes, turn by turn
public record Rehearsal(
        Optional<Prompt> prompt,
        Optional<List<String>> models,
        State from,
        List<List<Content>> turns) {

    /// How things stand between two turns.
    ///
    /// @param cart pieces of each product
    /// @param memory the assistant's, JSON
    /// @param said so far, the oldest first
    /// @param handedOver why a person goes on; empty: none does
    public record State(
            Client client,
            Map<UUID, Integer> cart,
            String memory,
            List<Said> said,
            Optional<String> handedOver) {

        /// Somebody writes for the first time.
        public static State at(Client client) {
            return new State(client, Map.of(), "{}", List.of(), Optional.empty());
        }
    }

    /// Who writes.
    public record Client(
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<Language> language,
            BigDecimal discountPercentage,
            boolean registered,
            boolean marketing) {

        /// A stranger, or somebody who gave a name.
        public static Client of(Optional<String> firstName, Optional<Language> language) {
            return new Client(
                    firstName,
                    Optional.empty(),
                    language,
                    BigDecimal.ZERO,
                    firstName.isPresent(),
                    false);
        }
    }

    public record Said(boolean byClient, String text) {}
}
