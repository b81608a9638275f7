package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The embedded database against the accidents of its life. Each in a process of its own, like the
/// server's.
class EmbeddedPostgresTest {
    private Path home;

    @BeforeEach
    void newHome() throws IOException {
        Files.createDirectories(Path.of("target"));
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-");
        home.toFile().setExecutable(true, false);
        home.toFile().setReadable(true, false);
    }

    @Test
    void losesNothingWhenTheServerIsKilled() throws Exception {
        var acknowledged = writeUntilKilled();

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(highest(postgres)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void diesWithTheServerThatStartedIt() throws Exception {
        var server = child();
        firstLine(server);
        var pid = Long.parseLong(Files.readAllLines(home.resolve("db/postmaster.pid")).getFirst());
        var database = ProcessHandle.of(pid).orElseThrow();

        kill(server);

        database.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void isNotFooledByAStalePidFile() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("db/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        EmbeddedPostgres.start(home).close();
    }

    @Test
    void startsAfreshWhereTheFirstStartWasCutOff() throws Exception {
        var half = Files.createDirectories(home.resolve("db-half-made-1"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        EmbeddedPostgres.start(home).close();

        assertThat(half).doesNotExist();
    }

    @Test
    void refusesToShareItsDirectory() throws Exception {
        var other = child();
        try {
            firstLine(other);
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .hasMessageContaining("Another ShopMe");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private int writeUntilKilled() throws Exception {
        var writer = child();
        var reader = new BufferedReader(new InputStreamReader(writer.getInputStream()));
        var acknowledged = 0;
        while (acknowledged < 200) acknowledged = Integer.parseInt(reader.readLine());
        kill(writer);
        for (var line = reader.readLine(); line != null; line = reader.readLine())
            if (line.matches("\\d+")) acknowledged = Integer.parseInt(line);
        writer.waitFor();
        return acknowledged;
    }

    // Process.destroyForcibly would close the stream that still holds the last acknowledgements.
    private static void kill(Process process) throws Exception {
        new ProcessBuilder("kill", "-9", String.valueOf(process.pid())).start().waitFor();
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        home.toString())
                .redirectError(home.resolve("writer.log").toFile())
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
    }

    private static int highest(EmbeddedPostgres postgres) throws SQLException {
        try (var db =
                        DriverManager.getConnection(
                                postgres.jdbcUrl("postgres"),
                                postgres.user(),
                                postgres.password());
                var found = db.createStatement().executeQuery("SELECT max(n) FROM written")) {
            found.next();
            return found.getInt(1);
        }
    }

    /// Writes numbers and prints each once it is committed.
    static final class Writer {
        static void main(String[] args) throws Exception {
            var postgres = EmbeddedPostgres.start(Path.of(args[0]));
            try (var db =
                    DriverManager.getConnection(
                            postgres.jdbcUrl("postgres"), postgres.user(), postgres.password())) {
                db.createStatement().execute("CREATE TABLE written (n int)");
                for (var n = 1; ; n++) {
                    db.createStatement().execute("INSERT INTO written VALUES (" + n + ")");
                    System.out.println(n);
                }
            }
        }
    }
}
