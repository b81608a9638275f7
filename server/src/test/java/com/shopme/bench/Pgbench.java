package com.shopme.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;

/// PostgreSQL's own bench, the yardstick: what the same statement does with nothing around it.
final class Pgbench {
    private Pgbench() {}

    /// @param jdbcUrl of the database
    /// @param script pgbench's language, one transaction
    /// @return transactions per second
    static double run(
            String jdbcUrl,
            String user,
            String password,
            int connections,
            Duration time,
            String script)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("pgbench", ".sql");
        Files.writeString(file, script);
        var process =
                new ProcessBuilder(
                                "pgbench",
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + connections,
                                "--jobs=2",
                                "--time=" + time.toSeconds(),
                                "--file=" + file,
                                jdbcUrl.replaceFirst(
                                        "jdbc:postgresql://", "postgresql://" + user + "@"))
                        .redirectErrorStream(true);
        process.environment().put("PGPASSWORD", password);
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        Files.delete(file);
        var tps = Pattern.compile("tps = ([0-9.]+)").matcher(output);
        if (!tps.find()) throw new IOException("pgbench said:\n" + output);
        return Double.parseDouble(tps.group(1));
    }
}
