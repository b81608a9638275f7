package com.shopme.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How much memory the server takes under an hour's worth of messages.
@Tag("long")
class MemoryBench {
    // An hour at 5 a second; fewer for a quick look.
    private static final int MESSAGES = Integer.getInteger("shopme.bench.messages", 18_000);
    private static final int SEATS = 100;
    private static final int LONGEST_SECONDS = 480;
    private static final int SAMPLE_EVERY = 5;

    /// @param answered messages since the start
    private record Sample(long second, long answered, long megabytes) {}

    @Test
    void staysSmall() throws Exception {
        var results =
                new Results(
                        "memory",
                        "Resident memory of the server",
                        """
                        %,d messages (an hour at 5 a second has 18,000; the requirements author's build
                        handles 1.4) answered end to end as fast as it goes, by %d customers at a time
                        as in the bench of answers, but no longer than %d s. The server runs as `./shopme` starts it, emulator and demo included; the
                        database is not counted. Resident set size (`VmRSS`), sampled every %d s.
                        Yardstick: the same server before the first message."""
                                .formatted(MESSAGES, SEATS, LONGEST_SECONDS, SAMPLE_EVERY));
        try (var town = new BenchTown(Map.of())) {
            town.openUp();
            var before = town.server.residentMegabytes();
            var samples = new ArrayList<Sample>();
            var crowd = new Crowd(town.server.port);
            var load = Thread.ofVirtual().start(() -> crowd.visit(SEATS, enough(crowd)));
            for (var second = SAMPLE_EVERY; load.isAlive(); second += SAMPLE_EVERY) {
                load.join(Duration.ofSeconds(SAMPLE_EVERY));
                samples.add(new Sample(second, crowd.answered(), town.server.residentMegabytes()));
            }
            report(results, before, samples);
        }
        results.write();
    }

    private static BooleanSupplier enough(Crowd crowd) {
        var late = AnswerBench.after(Duration.ofSeconds(LONGEST_SECONDS));
        return () -> crowd.answered() >= MESSAGES || late.getAsBoolean();
    }

    private static void report(Results results, long before, List<Sample> samples) {
        results.line("| s | answered | MB |");
        results.line("|---|---|---|");
        results.line("| 0 | 0 | %d |", before);
        for (var sample : samples)
            results.line("| %d | %d | %d |", sample.second, sample.answered, sample.megabytes);
        var most = samples.stream().mapToLong(Sample::megabytes).max().orElseThrow();
        var half = samples.get(samples.size() / 2).megabytes;
        results.line("");
        results.line(
                "%d messages answered; at most %d MB (aim: 450); %+d MB in the second half.",
                samples.getLast().answered, most, samples.getLast().megabytes - half);
    }
}
