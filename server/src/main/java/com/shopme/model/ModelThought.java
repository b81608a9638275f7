package com.shopme.model;

import com.shopme.assistant.Played;
import com.shopme.assistant.Prompt;
import com.shopme.assistant.Shopkeeping;
import com.shopme.conversation.Answer;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.Thought;
import com.shopme.conversation.Turn;
import com.shopme.ordering.Carts;
import com.shopme.platform.Spans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a model thought out: its deeds are done now, and its words said if what they rest on still
/// holds.
final class ModelThought implements Thought {
    private final UUID id;
    private final Desk desk;
    private final Outcome outcome;
    private final Optional<Prompt> prompt;
    private final Ladder ladder;
    private final Duration took;
    private final Shopkeeping shopkeeping;
    private final Carts carts;
    private final TraceStore traces;
    private final ReceiptsWriter receipts;
    private String became = "built_in";
    private Optional<String> reason;

    ModelThought(
            UUID id,
            Desk desk,
            Outcome outcome,
            Optional<Prompt> prompt,
            Ladder ladder,
            Duration took,
            Shopkeeping shopkeeping,
            Carts carts,
            TraceStore traces,
            ReceiptsWriter receipts) {
        this.id = id;
        this.desk = desk;
        this.outcome = outcome;
        this.prompt = prompt;
        this.ladder = ladder;
        this.took = took;
        this.shopkeeping = shopkeeping;
        this.carts = carts;
        this.traces = traces;
        this.receipts = receipts;
        this.reason = outcome.problem();
    }

    @Override
    public Answer answer(Turn turn, Answerer otherwise) {
        if (outcome.isNothing()) return otherwise.answer(turn);
        if (!isAsItWas(turn)) {
            reason = Optional.of("changed_meanwhile");
            return otherwise.answer(turn);
        }
        var played = shopkeeping.play(turn, outcome.acts(), outcome.words(), spokenOf());
        var asRehearsed =
                desk.rehearsed().map(before -> before.done().equals(played.done())).orElse(true);
        if (outcome.words().isBlank() || !asRehearsed) return deedsOnly(played, asRehearsed);
        became = "model";
        return outcome.verdict()
                .map(verdict -> new Answer.Basis(promptId(), receipts.write(verdict)))
                .map(played.answer()::with)
                .orElse(played.answer());
    }

    // Words that told of something else than what was done are taken out again.
    private Answer deedsOnly(Played played, boolean asRehearsed) {
        became = "deeds";
        if (!asRehearsed) reason = Optional.of("changed_meanwhile");
        var answer = played.answer();
        var messages =
                answer.messages().stream()
                        .map(message -> without(message, outcome.words()))
                        .toList();
        return new Answer(messages, answer.memory(), answer.handOver());
    }

    private static Outgoing without(Outgoing message, String words) {
        if (words.isBlank()) return message;
        return switch (message) {
            case Outgoing.Text(var body) -> new Outgoing.Text(bare(body, words));
            case Outgoing.Picture(var url, var caption) ->
                    new Outgoing.Picture(url, bare(caption, words));
            case Outgoing.Choices(var body, var picture, var button, var choices) ->
                    new Outgoing.Choices(bare(body, words), picture, button, choices);
            default -> message;
        };
    }

    private static String bare(String body, String words) {
        return body.replace(words, "").replaceAll("\\n{3,}", "\n\n").strip();
    }

    /// The cart is the client's to change elsewhere too, on the checkout page.
    private boolean isAsItWas(Turn turn) {
        var now = carts.show(turn.workspace(), turn.client().id());
        return now.lines().equals(desk.cart().lines());
    }

    private List<Shopkeeping.Offered> spokenOf() {
        var words = outcome.words();
        var spokenOf = new ArrayList<Shopkeeping.Offered>();
        for (var product : desk.products())
            if (words.contains(product.name()))
                spokenOf.add(new Shopkeeping.Offered(product.id(), product.name()));
        return spokenOf;
    }

    private Optional<UUID> promptId() {
        return prompt.map(one -> one.id().value());
    }

    @Override
    public void kept(Turn turn, List<MessageId> messages) {
        var trace = trace();
        traces.insert(turn, messages, trace);
        note(trace);
    }

    // Which tools and calls there were stands in spans of their own.
    private static void note(Trace trace) {
        Spans.note("shopme.outcome", trace.outcome());
        trace.reason().ifPresent(why -> Spans.note("shopme.reason", why));
        trace.prompt().ifPresent(prompt -> Spans.note("shopme.prompt", prompt.toString()));
        trace.promptChangedAt().ifPresent(at -> Spans.note("shopme.prompt.version", at.toString()));
        Spans.note("shopme.calls", trace.calls().size());
        Spans.note("gen_ai.usage.input_tokens", trace.tokensIn());
        Spans.note("gen_ai.usage.output_tokens", trace.tokensOut());
        Spans.note("shopme.cost_usd", trace.cost().doubleValue());
        Spans.note("shopme.sentences", trace.receipts().size());
        Spans.note("shopme.refused", trace.refused().size());
        Spans.note("shopme.own_ms", trace.ownMillis());
    }

    Trace trace() {
        var models = ladder.attempts().stream().mapToLong(Ladder.Attempt::millis).sum();
        return new Trace(
                id,
                became,
                reason,
                promptId(),
                prompt.map(Prompt::updatedAt),
                ladder.attempts().stream()
                        .map(
                                a ->
                                        new Trace.Call(
                                                a.model(),
                                                a.millis(),
                                                a.tokensIn(),
                                                a.tokensOut(),
                                                a.cost(),
                                                a.problem()))
                        .toList(),
                desk.used().stream()
                        .map(
                                u ->
                                        new Trace.ToolUse(
                                                u.tool(), u.arguments(), u.result(), u.millis()))
                        .toList(),
                desk.passages().stream()
                        .map(
                                p ->
                                        new Trace.PassageRead(
                                                p.id(),
                                                p.kind().word(),
                                                p.source(),
                                                p.heading(),
                                                p.body()))
                        .toList(),
                outcome.verdict().map(v -> v.sentences()).orElse(List.of()),
                outcome.refused(),
                ladder.tokensIn(),
                ladder.tokensOut(),
                ladder.cost(),
                took.toMillis(),
                Math.max(0, took.toMillis() - models));
    }
}
