package com.shopme.model.web;

import com.shopme.conversation.Content;
import com.shopme.conversation.Outgoing;
import com.shopme.model.Rehearsed;
import com.shopme.model.Trace;
import com.shopme.ordering.CartView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came of a trial.
///
/// @param model that answers here first; empty: none is set up, the built-in assistant answers
/// @param cost of the models in US dollars
/// @param state to go on from
record TrialJson(Optional<String> model, List<TurnJson> turns, BigDecimal cost, String state) {

    /// @param by `model`: its words were said; `deeds`: only what was done; `built_in`: the
    ///   built-in assistant answered; `nobody`: the chat was handed over to a person
    /// @param steps rules or tools that were used, in order
    /// @param handOver why a person would go on from here
    /// @param trace calls, tools, receipts, refusals and cost; only if a model was asked
    record TurnJson(
            String said,
            List<ReplyJson> replies,
            String by,
            List<String> steps,
            Optional<String> handOver,
            List<TrialLineJson> cart,
            Optional<Trace> trace) {}

    /// @param body the whole, as in the messages of a chat
    record ReplyJson(String text, JsonNode body) {}

    /// @param total an exact decimal
    record TrialLineJson(UUID productId, String name, int quantity, String total) {}

    static TrialJson of(Rehearsed rehearsed, String state, JsonMapper json) {
        return new TrialJson(
                rehearsed.model(),
                rehearsed.turns().stream().map(turn -> turn(turn, json)).toList(),
                rehearsed.cost(),
                state);
    }

    private static TurnJson turn(Rehearsed.Turn turn, JsonMapper json) {
        return new TurnJson(
                turn.said().stream().map(Content::summary).collect(Collectors.joining("\n")),
                turn.replies().stream().map(reply -> reply(reply, json)).toList(),
                turn.by(),
                turn.steps(),
                turn.handOver(),
                turn.cart().lines().stream().map(TrialJson::line).toList(),
                turn.trace());
    }

    private static ReplyJson reply(Outgoing reply, JsonMapper json) {
        return new ReplyJson(reply.summary(), json.valueToTree(reply));
    }

    private static TrialLineJson line(CartView.Line line) {
        return new TrialLineJson(
                line.product().value(),
                line.name(),
                line.quantity(),
                line.total().amount().toPlainString());
    }
}
