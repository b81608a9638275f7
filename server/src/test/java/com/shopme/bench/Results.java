package com.shopme.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Writes what was measured, with when and where, to `bench/results/<name>.md`.
final class Results {
    private final StringBuilder text = new StringBuilder();
    private final String name;

    Results(String name, String title, String method) {
        this.name = name;
        text.append("# ").append(title).append("\n\n").append(method).append("\n\n");
        text.append("Measured ").append(Instant.now().truncatedTo(ChronoUnit.MINUTES));
        text.append(" on ").append(Runtime.getRuntime().availableProcessors()).append(" cores, ");
        text.append(processor()).append(", Java ").append(Runtime.version());
        text.append(", load average before ").append(load()).append(".\n\n");
    }

    Results line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
        return this;
    }

    void write() throws IOException {
        var file = Path.of("..", "bench", "results", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*: ", ""))
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
