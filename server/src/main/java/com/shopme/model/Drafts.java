package com.shopme.model;

import com.shopme.clients.Clients;
import com.shopme.conversation.Answer;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.OpenTurns;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.SessionId;
import com.shopme.conversation.Turn;
import com.shopme.ordering.Carts;
import com.shopme.platform.DryRun;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Drafts answers in the chats of real clients: everything is asked in dry runs, the model gets
/// nothing done at all.
@Component
class Drafts {
    private final OpenTurns turns;
    private final ModelThinker thinker;
    private final Occasions occasions;
    private final Answerer builtIn;
    private final Clients clients;
    private final Carts carts;
    private final DryRun dryRun;

    Drafts(
            OpenTurns turns,
            ModelThinker thinker,
            Occasions occasions,
            Answerer builtIn,
            Clients clients,
            Carts carts,
            DryRun dryRun) {
        this.turns = turns;
        this.thinker = thinker;
        this.occasions = occasions;
        this.builtIn = builtIn;
        this.clients = clients;
        this.carts = carts;
        this.dryRun = dryRun;
    }

    Drafted of(WorkspaceId workspace, SessionId chat) {
        var open = turns.of(workspace, chat).orElseThrow(() -> new NotFound("message"));
        var turn = open.turn();
        var thought =
                thinker.think(
                        turn,
                        Optional.empty(),
                        new Aside(),
                        () -> occasions.of(turn, open.outlook()).forWordsOnly());
        var answered = dryRun.of(() -> answered(turn, thought));
        var trace = thought.map(ModelThought::trace);
        var byModel = trace.filter(t -> t.outcome().equals("model"));
        return new Drafted(
                answered.text(),
                byModel.isPresent() ? "model" : "built_in",
                answered.didSomething(),
                byModel.map(Trace::receipts).orElse(List.of()),
                trace.map(Trace::refused).orElse(List.of()),
                trace.map(Trace::cost).orElse(BigDecimal.ZERO));
    }

    private record Answered(String text, boolean didSomething) {}

    private Answered answered(Turn turn, Optional<ModelThought> thought) {
        var client = turn.client().id();
        var before = carts.show(turn.workspace(), client).lines();
        var answer =
                thought.map(one -> one.answer(turn, builtIn)).orElseGet(() -> builtIn.answer(turn));
        var did =
                !carts.show(turn.workspace(), client).lines().equals(before)
                        || !clients.get(turn.workspace(), client).equals(turn.client())
                        || answer.handOver().isPresent()
                        || answer.messages().stream().anyMatch(m -> m instanceof Outgoing.Link);
        return new Answered(text(answer), did);
    }

    private static String text(Answer answer) {
        return answer.messages().stream()
                .map(Outgoing::summary)
                .collect(Collectors.joining("\n\n"));
    }

    /// The shop as it is, looked at in dry runs.
    private final class Aside implements Place {
        @Override
        public <T> T ask(Supplier<T> work) {
            return dryRun.of(work);
        }
    }
}
