package com.shopme.bench;

import com.shopme.platform.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a start takes, from the process to the first page.
@Tag("long")
class StartBench {
    @Test
    void starts() throws Exception {
        var results =
                new Results(
                        "start",
                        "Start time",
                        """
                        From starting the process to 200 at `/`, in milliseconds, as `./shopme` starts
                        it once built: embedded database, emulator and demo shop included. *First*
                        finds an empty data directory (unpacks PostgreSQL, makes a database, opens the
                        demo shop); *second* finds what the first left. Yardsticks in turn: the bare
                        embedded PostgreSQL starting on data that is there, and the bare JVM telling
                        its version.""");
        results.line("| run | first | second | database alone | JVM alone |");
        results.line("|---|---|---|---|---|");
        var seconds = new ArrayList<Double>();
        for (var run = 1; run <= 5; run++) {
            var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-start");
            data.toFile().setExecutable(true, false);
            var server = new AppProcess(Map.of("SHOPME_DATA_DIR", data.toString()));
            var first = server.start();
            server.stop();
            var second = server.start();
            server.stop();
            seconds.add(second);
            results.line(
                    "| %d | %.0f | %.0f | %.0f | %.0f |",
                    run, first, second, database(data), jvm());
        }
        var sorted = seconds.stream().mapToDouble(d -> d).sorted().toArray();
        results.line("%nMedian of the second starts: %.0f ms (aim: under 6,000).", sorted[2]);
        results.write();
    }

    private static double database(Path data) {
        var begin = System.nanoTime();
        try (var _ = EmbeddedPostgres.start(data)) {
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static double jvm() throws Exception {
        var begin = System.nanoTime();
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - begin) / 1e6;
    }
}
