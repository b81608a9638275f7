package com.shopme.model;

import com.shopme.assistant.Grasp;
import com.shopme.assistant.Shopkeeping;
import com.shopme.conversation.Thinker;
import com.shopme.conversation.Thought;
import com.shopme.conversation.Turn;
import com.shopme.ordering.Carts;
import com.shopme.platform.Settings;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.usage.Spending;
import com.shopme.usage.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/// Thinks about answers with a workspace's model, where it has one and its budget is not used up.
@Service
class ModelThinker implements Thinker {
    private final Engines engines;
    private final Model model;
    private final Occasions occasions;
    private final Briefing briefing;
    private final Toolbox toolbox;
    private final Shopkeeping shopkeeping;
    private final Carts carts;
    private final Usage usage;
    private final TraceStore traces;
    private final ReceiptsWriter receipts;
    private final Settings.Model settings;

    ModelThinker(
            Engines engines,
            Model model,
            Occasions occasions,
            Briefing briefing,
            Toolbox toolbox,
            Shopkeeping shopkeeping,
            Carts carts,
            Usage usage,
            TraceStore traces,
            ReceiptsWriter receipts,
            Settings settings) {
        this.engines = engines;
        this.model = model;
        this.occasions = occasions;
        this.briefing = briefing;
        this.toolbox = toolbox;
        this.shopkeeping = shopkeeping;
        this.carts = carts;
        this.usage = usage;
        this.traces = traces;
        this.receipts = receipts;
        this.settings = settings.model();
    }

    @Override
    public boolean thinksFor(WorkspaceId workspace) {
        return engines.of(workspace).isPresent();
    }

    @Override
    public Optional<Thought> think(Turn turn, Outlook outlook) {
        return engines.of(turn.workspace())
                .flatMap(e -> think(turn, e, Place.SHOP, () -> occasions.of(turn, outlook)))
                .map(Function.identity());
    }

    /// Empty if no model is needed, or none may be asked.
    ///
    /// @param models to ask in place of the workspace's
    Optional<ModelThought> think(
            Turn turn, Optional<List<String>> models, Place place, Supplier<Occasion> occasion) {
        return engines.of(turn.workspace())
                .map(engine -> models.map(engine::asking).orElse(engine))
                .flatMap(engine -> think(turn, engine, place, occasion));
    }

    private Optional<ModelThought> think(
            Turn turn, Engine engine, Place place, Supplier<Occasion> occasions) {
        var start = System.nanoTime();
        var grasp = place.ask(() -> shopkeeping.grasp(turn));
        if (grasp.settled() || grasp.texts().isEmpty()) return Optional.empty();
        if (!engines.mayCost(turn.workspace())) return Optional.empty();
        var occasion = occasions.get();
        var desk = place.ask(() -> desk(turn, grasp, occasion));
        var lines = place.ask(() -> briefing.brief(desk, occasion));
        var ladder =
                new Ladder(
                        model,
                        engine,
                        settings.turnTime(),
                        settings.turnCost(),
                        occasion.current());
        var outcome = new Talk(ladder, toolbox, shopkeeping, desk, place, lines).hold();
        var id = Ids.next();
        usage.spent(
                turn.workspace(),
                new Spending(
                        id,
                        ladder.attempts().size(),
                        ladder.tokensIn(),
                        ladder.tokensOut(),
                        ladder.cost()));
        outcome.problem().ifPresent(word -> engines.failed(engine, word));
        var took = Duration.ofNanos(System.nanoTime() - start);
        return Optional.of(
                new ModelThought(
                        id,
                        desk,
                        outcome,
                        occasion.prompt(),
                        ladder,
                        took,
                        shopkeeping,
                        carts,
                        traces,
                        receipts));
    }

    private Desk desk(Turn turn, Grasp grasp, Occasion occasion) {
        var cart = carts.show(turn.workspace(), turn.client().id());
        return new Desk(turn, grasp, cart, occasion.wordsOnly());
    }
}
