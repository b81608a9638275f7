package com.shopme.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The server as `./shopme` starts it: same jar, same JVM flags.
final class AppProcess {
    private static final Path APP = Path.of("target/app");

    final int port = freePort();
    private final Map<String, String> settings;
    private Process process;

    AppProcess(Map<String, String> settings) {
        this.settings = settings;
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

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
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
