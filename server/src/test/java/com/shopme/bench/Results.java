package com.shopme.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Writes what was measured, with when and where, to `bench/results/<name>.md`.
public final class Results {
    private final StringBuilder text = new StringBuilder();
    private final String name;

    public Results(String name, String title, String method) {
        this.name = name;
        text.append("# ").append(title).append("\n\n").append(method).append("\n\n");
        text.append("Measured ").append(Instant.now().truncatedTo(ChronoUnit.MINUTES));
        text.append(" on ").append(Runtime.getRuntime().availableProcessors()).append(" cores, ");
        text.append(processor()).append(", ").append(memoryGigabytes()).append(" GB, Java ");
        text.append(Runtime.version()).append(", load average at the start ");
        text.append("%.1f".formatted(system().getSystemLoadAverage())).append(".\n\n");
    }

    public Results line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
        return this;
    }

    public void write() throws IOException {
        var file = Path.of("..", "bench", "results", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }

    private static long memoryGigabytes() {
        return Math.round(system().getTotalMemorySize() / 1e9);
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
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
