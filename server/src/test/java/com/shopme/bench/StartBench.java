package com.shopme.bench;

import com.shopme.platform.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long `./shopme` takes to its first page.
@Tag("long")
class StartBench {
    private static final int ROUNDS = 5;

    /// Seconds of each kind of start, in one round.
    private record Round(
            double first, double second, double bareJvm, double newDatabase, double database) {}

    @Test
    void starts() throws Exception {
        var results =
                new Results(
                        "start",
                        "Seconds to the first page",
                        """
                        Everything is built. First start: `./shopme` on an empty data directory, which
                        makes the database, its tables and the demo shop. Second start: the same
                        command on the same data, after a clean stop. Measured from the command to a
                        200 for `/`. Beside it, in turn: a bare JVM (`java -version`), and the embedded
                        PostgreSQL alone, started by a program that runs already, first on an empty
                        directory, then again.""");
        var rounds = new ArrayList<Round>();
        results.line("| round | first start | second start | bare JVM | new database | database |");
        results.line("|---|---|---|---|---|---|");
        for (var n = 1; n <= ROUNDS; n++) {
            rounds.add(round());
            line(results, String.valueOf(n), rounds.getLast());
        }
        line(results, "median", median(rounds));
        results.line("");
        results.line("Aim: under 6 s for the second start.");
        results.write();
    }

    private static Round round() throws Exception {
        try (var scratch = new Scratch()) {
            var data = scratch.folder("shop");
            var alone = scratch.folder("alone");
            return new Round(
                    server(data), server(data), bareJvm(), database(alone), database(alone));
        }
    }

    private static double server(Path data) throws Exception {
        try (var server = new BenchServer(data, Map.of())) {
            return server.start();
        }
    }

    private static double bareJvm() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var begin = System.nanoTime();
        new ProcessBuilder(java, "-version").redirectErrorStream(true).start().waitFor();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double database(Path home) {
        var begin = System.nanoTime();
        try (var _ = EmbeddedPostgres.start(home)) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static Round median(List<Round> rounds) {
        return new Round(
                Times.median(rounds.stream().map(Round::first).toList()),
                Times.median(rounds.stream().map(Round::second).toList()),
                Times.median(rounds.stream().map(Round::bareJvm).toList()),
                Times.median(rounds.stream().map(Round::newDatabase).toList()),
                Times.median(rounds.stream().map(Round::database).toList()));
    }

    private static void line(Results results, String name, Round round) {
        results.line(
                "| %s | %.1f | %.1f | %.2f | %.1f | %.2f |",
                name, round.first, round.second, round.bareJvm, round.newDatabase, round.database);
    }
}
