package com.shopme.model;

import com.shopme.model.ModelCall.Line;
import com.shopme.model.ModelCall.Tools;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Asks a workspace's models for one turn: the first, again if that helps, then the next, within
/// the turn's time and cost.
final class Ladder {
    private static final int MOST_TOKENS = 700;
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Model model;
    private final Engine engine;
    private final BigDecimal mostCost;
    private final BooleanSupplier current;
    private final long end;
    private final List<Attempt> attempts = new ArrayList<>();
    private int at;
    private BigDecimal cost = BigDecimal.ZERO;
    private int tokensIn;
    private int tokensOut;

    /// One call and what came of it.
    ///
    /// @param problem empty if it was answered
    record Attempt(
            String model,
            long millis,
            int tokensIn,
            int tokensOut,
            BigDecimal cost,
            String problem) {}

    /// @param current whether the turn is still worth an answer
    Ladder(
            Model model,
            Engine engine,
            Duration time,
            BigDecimal mostCost,
            BooleanSupplier current) {
        this.model = model;
        this.engine = engine;
        this.mostCost = mostCost;
        this.current = current;
        this.end = System.nanoTime() + time.toNanos();
    }

    /// @throws GivenUp if no model answers in time
    ModelReply ask(List<Line> lines, Tools tools) {
        var again = true;
        while (true) {
            try {
                return once(lines, tools);
            } catch (ModelFailed failed) {
                if (failed.remedy() == Remedy.NO_MODEL) throw new GivenUp(failed.word());
                var pause = failed.retryAfter().orElse(PAUSE);
                var worthIt = failed.remedy() == Remedy.AGAIN && again;
                if (worthIt && pause.compareTo(LONGEST_PAUSE) <= 0) {
                    again = false;
                    rest(pause);
                } else if (++at == engine.models().size()) throw new GivenUp(failed.word());
                else again = true;
            }
        }
    }

    private ModelReply once(List<Line> lines, Tools tools) {
        if (!current.getAsBoolean()) throw new GivenUp("overtaken");
        if (cost.compareTo(mostCost) >= 0) throw new GivenUp("too_dear");
        var name = engine.models().get(at);
        var start = System.nanoTime();
        try {
            var reply =
                    model.ask(new ModelCall(engine.key(), name, lines, tools, MOST_TOKENS, time()));
            book(reply);
            return reply;
        } catch (ModelFailed failed) {
            attempts.add(new Attempt(name, millis(start), 0, 0, BigDecimal.ZERO, failed.word()));
            throw failed;
        }
    }

    private void book(ModelReply reply) {
        cost = cost.add(reply.cost());
        tokensIn += reply.tokensIn();
        tokensOut += reply.tokensOut();
        attempts.add(
                new Attempt(
                        reply.model(),
                        reply.took().toMillis(),
                        reply.tokensIn(),
                        reply.tokensOut(),
                        reply.cost(),
                        ""));
    }

    // While another could still be asked, one takes no more than half of what is left.
    private Duration time() {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.compareTo(LEAST) < 0) throw new GivenUp("too_slow");
        return at + 1 < engine.models().size() ? left.dividedBy(2) : left;
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GivenUp("stopped");
        }
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    List<Attempt> attempts() {
        return attempts;
    }

    BigDecimal cost() {
        return cost;
    }

    int tokensIn() {
        return tokensIn;
    }

    int tokensOut() {
        return tokensOut;
    }
}
