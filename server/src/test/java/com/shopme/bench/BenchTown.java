package com.shopme.bench;

import com.shopme.platform.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The shop as `./shopme` starts it (same jar, same JVM flags), on a PostgreSQL that does wait for
/// the disk.
final class BenchTown implements AutoCloseable {
    private static final Path APP = Path.of("target/app");

    final EmbeddedPostgres postgres;
    final int port = freePort();
    private final Map<String, String> settings;
    private Process process;

    BenchTown(Map<String, String> settings) throws Exception {
        this.settings = settings;
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-postgres");
        home.toFile().setExecutable(true, false);
        this.postgres = EmbeddedPostgres.start(home);
        postgres.createDatabase("shopme");
    }

    String jdbcUrl() {
        return postgres.jdbcUrl("shopme");
    }

    /// Starts the server.
    ///
    /// @return milliseconds to the first page
    double start() throws Exception {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms64m",
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-XX:AOTCache=" + APP.resolve("shopme.aot"),
                        "-jar",
                        APP.resolve("shopme.jar").toString());
        var environment = builder.environment();
        environment.put("SHOPME_PORT", String.valueOf(port));
        environment.put("SHOPME_DATABASE_URL", jdbcUrl());
        environment.put("SHOPME_DATABASE_USER", postgres.user());
        environment.put("SHOPME_DATABASE_PASSWORD", postgres.password());
        environment.put("SHOPME_DATA_DIR", "target/bench-data");
        environment.putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench-server.log").toFile());
        var begin = System.nanoTime();
        process = builder.start();
        while (!answers("/")) Thread.sleep(10);
        return (System.nanoTime() - begin) / 1e6;
    }

    /// Resident memory of the server, in megabytes.
    long residentMegabytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        throw new IOException("no VmRSS");
    }

    void sql(String sql) throws SQLException {
        try (var db =
                DriverManager.getConnection(jdbcUrl(), postgres.user(), postgres.password())) {
            db.createStatement().execute(sql);
        }
    }

    long count(String from) throws SQLException {
        try (var db = DriverManager.getConnection(jdbcUrl(), postgres.user(), postgres.password());
                var rows = db.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        stop();
        postgres.close();
    }

    private boolean answers(String path) throws InterruptedException {
        if (!process.isAlive()) throw new AssertionError("see target/bench-server.log");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
