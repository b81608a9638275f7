package com.shopme.model;

import com.shopme.conversation.Content;
import com.shopme.conversation.Outgoing;
import com.shopme.ordering.CartView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What came of a rehearsal.
///
/// @param model that answers here first; empty: none does, the built-in assistant answers
public record Rehearsed(Optional<String> model, List<Turn> turns, Rehearsal.State state) {

    /// @param replies what would have been sent; none where a person goes on
    /// @param by `model`: its words; `deeds`: only what was done is told; `built_in`: the built-in
    ///   assistant; `nobody`: a person goes on
    /// @param steps what was heard or used, in order
    /// @param handOver why a person goes on from here
    /// @param cart as it stands then
    /// @param trace if a model was asked
    public record Turn(
            List<Content> said,
            List<Outgoing> replies,
            String by,
            List<String> steps,
            Optional<String> handOver,
            CartView cart,
            Optional<Trace> trace) {}

    /// In US dollars.
    public BigDecimal cost() {
        return turns.stream()
                .flatMap(turn -> turn.trace().stream())
                .map(Trace::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
