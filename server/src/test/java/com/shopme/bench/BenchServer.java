package com.shopme.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The server as `./shopme` starts it, by that very command, in a process of its own.
final class BenchServer implements AutoCloseable {
    final int port = freePort();
    private final Map<String, String> environment;
    private Process process;

    /// @param data its data directory; the database too is kept there unless `settings` name
    ///   another
    BenchServer(Path data, Map<String, String> settings) {
        environment = new HashMap<>(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("SHOPME_PORT", String.valueOf(port));
        environment.put("SHOPME_DATA_DIR", data.toString());
    }

    /// Starts it.
    ///
    /// @return seconds from the command to the first page
    double start() throws Exception {
        var builder = new ProcessBuilder("../shopme", "start");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(
                                Path.of("target/bench-server.log").toFile()));
        var begin = System.nanoTime();
        process = builder.start();
        while (!showsItsPage()) Thread.sleep(10);
        return (System.nanoTime() - begin) / 1e9;
    }

    /// Resident memory of the server, in megabytes.
    long residentMegabytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        throw new IOException("no VmRSS");
    }

    /// Processor time it has taken so far. Unlike a rate it hardly depends on who else is at work.
    double cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    /// Stops it as Ctrl-C does.
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    private boolean showsItsPage() {
        if (!process.isAlive()) throw new AssertionError("see target/bench-server.log");
        try (var line = new Connection(port)) {
            return line.call(Connection.request("GET", "/", new byte[0])).status() == 200;
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
