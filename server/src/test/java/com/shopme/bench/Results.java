package com.shopme.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Writes what was measured, with when and where, to `bench/results/<name>.md`.
final class Results {
    private final StringBuilder text = new StringBuilder();
    private final String name;
    private final double loadBefore = load();

    Results(String name, String title, String method) {
        this.name = name;
        text.append("# ").append(title).append("\n\n").append(method).append("\n\n");
        text.append("Measured ").append(Instant.now().truncatedTo(ChronoUnit.MINUTES));
        text.append(" on ").append(Runtime.getRuntime().availableProcessors()).append(" cores, ");
        text.append(processor()).append(", Java ").append(Runtime.version()).append(".\n\n");
    }

    Results line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
        return this;
    }

    void write() throws IOException {
        line(
                "%nLoad average of the machine's last minute: %.1f before, %.1f after. The bench itself"
                        + " is 1 to 2 of it; what is beyond the cores took time from it.",
                loadBefore, load());
        var file = Path.of("..", "bench", "results", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
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
