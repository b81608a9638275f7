package com.shopme.drills;

import com.shopme.ShopMe;
import com.shopme.testing.Fork;
import com.shopme.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A ShopMe server in a process of its own, so that it can be killed.
final class ServerProcess implements AutoCloseable {
    /// 32 bytes, the same for all servers of a drill.
    static final String MASTER_KEY = "ZHJpbGwtZHJpbGwtZHJpbGwtZHJpbGwtZHJpbGwtMzI=";

    private static final HttpClient http = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    /// @param metaUrl base of the Graph API
    ServerProcess(TestDatabase database, String metaUrl, Map<String, String> more)
            throws IOException {
        this.port = freePort();
        this.environment = new HashMap<>();
        environment.put("SHOPME_PORT", String.valueOf(port));
        environment.put("SHOPME_DATABASE_URL", database.url());
        environment.put("SHOPME_DATABASE_USER", database.user());
        environment.put("SHOPME_DATABASE_PASSWORD", database.password());
        environment.put("SHOPME_DATA_DIR", Fork.own("drill-data").toString());
        environment.put("SHOPME_META_GRAPH_URL", metaUrl);
        environment.put("SHOPME_MASTER_KEY", MASTER_KEY);
        environment.put("SHOPME_EMULATOR", "false");
        environment.putAll(more);
        this.log = Files.createTempFile(Path.of("target"), "server-" + port + "-", ".log");
    }

    ServerProcess start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(
                        java,
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        shippedClasses(),
                        ShopMe.class.getName());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
        return this;
    }

    /// Waits until it answers.
    ServerProcess ready() throws InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            if (!process.isAlive()) throw new AssertionError("the server ended, see " + log);
            if (healthy()) return this;
            Thread.sleep(100);
        }
        throw new AssertionError("the server does not start, see " + log);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean healthy() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    // What a customer gets: no test classes.
    private static String shippedClasses() {
        var all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(":"))
                .filter(
                        entry ->
                                !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(":"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
