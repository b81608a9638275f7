package com.shopme.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// An OpenTelemetry collector over HTTP that keeps what it was told. Names and texts stand in the
/// protocol's bytes as they are.
final class StandInCollector {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    StandInCollector() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// All that was told so far.
    String told() {
        return String.join("\n", told);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var body = exchange.getRequestBody().readAllBytes();
            told.add(type + "\n" + new String(body, StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
