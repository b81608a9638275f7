package com.shopme.model;

import com.shopme.conversation.Answer;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.Content;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.Origin;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.SessionId;
import com.shopme.conversation.Turn;
import com.shopme.model.ModelCall.Line;
import com.shopme.shared.Ids;
import com.shopme.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One rehearsal while it goes on.
final class Rehearsing {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final ModelThinker thinker;
    private final Answerer builtIn;
    private final Workspace shop;
    private final Rehearsal rehearsal;
    private final Clock clock;
    private final Pretence pretence;
    private final List<Rehearsal.Said> said;
    private final SessionId session = new SessionId(Ids.next());
    private String memory;
    private Optional<String> handedOver;

    Rehearsing(
            ModelThinker thinker,
            Answerer builtIn,
            Workspace shop,
            Pretence.Rooms rooms,
            Rehearsal rehearsal,
            Clock clock) {
        this.thinker = thinker;
        this.builtIn = builtIn;
        this.shop = shop;
        this.rehearsal = rehearsal;
        this.clock = clock;
        var from = rehearsal.from();
        this.pretence = new Pretence(rooms, shop.id(), from);
        this.said = new ArrayList<>(from.said());
        this.memory = from.memory();
        this.handedOver = from.handedOver();
    }

    Rehearsed.Turn play(List<Content> contents) {
        return handedOver.isPresent() ? silence(contents) : answer(contents);
    }

    private Rehearsed.Turn silence(List<Content> contents) {
        heard(contents);
        var cart = pretence.goOn(Optional::empty).cart();
        return new Rehearsed.Turn(
                contents, List.of(), "nobody", List.of(), Optional.empty(), cart, Optional.empty());
    }

    private Rehearsed.Turn answer(List<Content> contents) {
        var turn = turn(contents);
        var before = lines();
        var thought = thinker.think(turn, rehearsal.models(), pretence, () -> occasion(before));
        var after =
                pretence.goOn(
                        () ->
                                thought.map(t -> t.answer(turn, builtIn))
                                        .orElseGet(() -> builtIn.answer(turn)));
        var answer = after.answer();
        var trace = thought.map(ModelThought::trace);
        heard(contents);
        spoke(answer);
        return new Rehearsed.Turn(
                contents,
                answer.messages(),
                trace.map(Trace::outcome).orElse("built_in"),
                steps(answer, trace),
                answer.handOver(),
                after.cart(),
                trace);
    }

    private Turn turn(List<Content> contents) {
        var all = contents.stream().map(one -> new Turn.Said(new MessageId(Ids.next()), one));
        return new Turn(shop, pretence.client(), session, all.toList(), memory);
    }

    private Occasion occasion(List<Line> before) {
        return new Occasion(rehearsal.prompt(), before, clock.instant().plus(WINDOW), () -> true);
    }

    private List<Line> lines() {
        return said.stream()
                .<Line>map(
                        one ->
                                one.byClient()
                                        ? new Line.Client(one.text())
                                        : new Line.Assistant(one.text(), List.of()))
                .toList();
    }

    private static List<String> steps(Answer answer, Optional<Trace> trace) {
        var used = trace.map(t -> t.tools().stream().map(Trace.ToolUse::tool).toList());
        return used.filter(tools -> !tools.isEmpty())
                .orElseGet(() -> answer.origin().map(Origin::steps).orElse(List.of()));
    }

    private void heard(List<Content> contents) {
        contents.forEach(one -> note(true, one.summary()));
    }

    private void spoke(Answer answer) {
        memory = answer.memory();
        handedOver = answer.handOver();
        answer.messages().stream().map(Outgoing::summary).forEach(text -> note(false, text));
    }

    private void note(boolean byClient, String text) {
        if (!text.isBlank()) said.add(new Rehearsal.Said(byClient, text));
    }

    Rehearsal.State state() {
        return new Rehearsal.State(
                pretence.about(),
                pretence.pieces(),
                memory,
                said.subList(Math.max(0, said.size() - Occasion.MOST_BEFORE), said.size()),
                handedOver);
    }
}
