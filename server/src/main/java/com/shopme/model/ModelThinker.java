package com.shopme.model;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        return engine(turn.workspace()).flatMap(engine -> think(turn, outlook, engine));
    }

    private Optional<Thought> think(Turn turn, Outlook outlook, Engine engine) {
        var start = System.nanoTime();
        var grasp = shopkeeping.grasp(turn);
        if (grasp.settled() || grasp.texts().isEmpty()) return Optional.empty();
        if (usage.state(turn.workspace()) == Statement.State.STOPPED) {
            log.warn("The model budget of workspace {} is used up", turn.workspace());
            return Optional.empty();
        }
        var desk = new Desk(turn, grasp, carts.show(turn.workspace(), turn.client().id()));
        var brief = briefing.brief(desk, outlook);
        var ladder =
                new Ladder(
                        model, engine, settings.turnTime(), settings.turnCost(), outlook.current());
        var outcome = new Talk(ladder, toolbox, shopkeeping, desk, brief.lines()).hold();
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
                        brief.prompt(),
                        ladder,
                        took,
                        shopkeeping,
                        carts,
                        traces,
                        receipts));
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
