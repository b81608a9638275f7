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
import com.shopme.usage.Statement;
import com.shopme.usage.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Thinks about answers with a workspace's model, where it has one and its budget is not used up.
@Service
class ModelThinker implements Thinker {
    private static final Logger log = LoggerFactory.getLogger(ModelThinker.class);

    // An account without credit is not asked again for each message.
    private static final Set<String> OF_THE_ACCOUNT = Set.of("out_of_credit", "key_refused");
    private static final Duration REST = Duration.ofMinutes(1);

    private final ModelChoices choices;
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
    private final Clock clock;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    ModelThinker(
            ModelChoices choices,
            Model model,
            Occasions occasions,
            Briefing briefing,
            Toolbox toolbox,
            Shopkeeping shopkeeping,
            Carts carts,
            Usage usage,
            TraceStore traces,
            ReceiptsWriter receipts,
            Settings settings,
            Clock clock) {
        this.choices = choices;
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
        this.clock = clock;
    }

    @Override
    public boolean thinksFor(WorkspaceId workspace) {
        return engine(workspace).isPresent();
    }

    @Override
    public Optional<Thought> think(Turn turn, Outlook outlook) {
        return engine(turn.workspace())
                .flatMap(e -> think(turn, e, Place.SHOP, () -> occasions.of(turn, outlook)))
                .map(Function.identity());
    }

    /// Empty if no model is needed, or none may be asked.
    ///
    /// @param models to ask in place of the workspace's
    Optional<ModelThought> think(
            Turn turn, Optional<List<String>> models, Place place, Supplier<Occasion> occasion) {
        return engine(turn.workspace())
                .map(engine -> models.map(engine::asking).orElse(engine))
                .flatMap(engine -> think(turn, engine, place, occasion));
    }

    private Optional<ModelThought> think(
            Turn turn, Engine engine, Place place, Supplier<Occasion> occasions) {
        var start = System.nanoTime();
        var grasp = place.ask(() -> shopkeeping.grasp(turn));
        if (grasp.settled() || grasp.texts().isEmpty()) return Optional.empty();
        if (usage.state(turn.workspace()) == Statement.State.STOPPED) {
            log.warn("The model budget of workspace {} is used up", turn.workspace());
            return Optional.empty();
        }
        var occasion = occasions.get();
        var desk = place.ask(() -> desk(turn, grasp));
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
        outcome.problem().ifPresent(word -> failed(engine, word));
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

    private Desk desk(Turn turn, Grasp grasp) {
        return new Desk(turn, grasp, carts.show(turn.workspace(), turn.client().id()));
    }

    private Optional<Engine> engine(WorkspaceId workspace) {
        return choices.engine(workspace).filter(engine -> !isResting(engine));
    }

    private boolean isResting(Engine engine) {
        var until = resting.get(engine.key());
        return until != null && clock.instant().isBefore(until);
    }

    private void failed(Engine engine, String word) {
        log.warn("A model's answer was of no use: {}", word);
        if (OF_THE_ACCOUNT.contains(word)) resting.put(engine.key(), clock.instant().plus(REST));
    }
}
