package com.shopme.model;

import com.shopme.shared.WorkspaceId;
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
import org.springframework.stereotype.Component;

/// What may be asked for a workspace at this moment.
@Component
class Engines {
    private static final Logger log = LoggerFactory.getLogger(Engines.class);

    // An account without credit is not asked again for each message.
    private static final Set<String> OF_THE_ACCOUNT = Set.of("out_of_credit", "key_refused");
    private static final Duration REST = Duration.ofMinutes(1);

    private final ModelChoices choices;
    private final Usage usage;
    private final Clock clock;
    private final Map<String, Resting> resting = new ConcurrentHashMap<>();

    Engines(ModelChoices choices, Usage usage, Clock clock) {
        this.choices = choices;
        this.usage = usage;
        this.clock = clock;
    }

    private record Resting(String word, Instant until) {}

    /// Empty if there is none, or its account was refused a moment ago.
    Optional<Engine> of(WorkspaceId workspace) {
        return choices.engine(workspace).filter(engine -> whyResting(engine).isEmpty());
    }

    private Optional<String> whyResting(Engine engine) {
        return Optional.ofNullable(resting.get(engine.key()))
                .filter(rest -> clock.instant().isBefore(rest.until()))
                .map(Resting::word);
    }

    boolean mayCost(WorkspaceId workspace) {
        if (usage.state(workspace) != Statement.State.STOPPED) return true;
        log.warn("The model budget of workspace {} is used up", workspace);
        return false;
    }

    /// Why nothing may be asked, in one word; empty: something may.
    Optional<String> whyNot(WorkspaceId workspace) {
        var engine = choices.engine(workspace);
        if (engine.isEmpty()) return Optional.of("no_model");
        return whyResting(engine.get())
                .or(() -> mayCost(workspace) ? Optional.empty() : Optional.of("over_budget"));
    }

    void failed(Engine engine, String word) {
        log.warn("A model's answer was of no use: {}", word);
        if (OF_THE_ACCOUNT.contains(word))
            resting.put(engine.key(), new Resting(word, clock.instant().plus(REST)));
    }
}
