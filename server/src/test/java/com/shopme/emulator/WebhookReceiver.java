package com.shopme.emulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// A shop's webhook in a few lines: keeps what came and answers as told.
public final class WebhookReceiver implements AutoCloseable {
    /// One POST as it came.
    public record Delivery(byte[] body, String signature, JsonNode json, long nanos) {}

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile int refusal = 500;

    public WebhookReceiver() throws IOException {
        this(0);
    }

    public WebhookReceiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/webhooks/whatsapp",
                exchange -> {
                    var query = exchange.getRequestURI().getQuery();
                    if (exchange.getRequestMethod().equals("GET")) {
                        var challenge = query.replaceFirst(".*hub.challenge=([^&]*).*", "$1");
                        boolean known = query.contains("hub.verify_token=emulator-verify");
                        var answer = challenge.getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(known ? 200 : 403, answer.length);
                        exchange.getResponseBody().write(answer);
                        exchange.close();
                        return;
                    }
                    var body = exchange.getRequestBody().readAllBytes();
                    var signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
                    deliveries.add(
                            new Delivery(body, signature, Json.parse(body), System.nanoTime()));
                    boolean refuse = refusals.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
                    exchange.sendResponseHeaders(refuse ? refusal : 200, -1);
                    exchange.close();
                });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/webhooks/whatsapp";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// Refuses the next `times` deliveries.
    public void refuse(int times, int status) {
        refusal = status;
        refusals.set(times);
    }

    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /// All messages, in the order they came, across every entry and change.
    public List<JsonNode> messages() {
        return all("messages");
    }

    public List<JsonNode> statuses() {
        return all("statuses");
    }

    private List<JsonNode> all(String list) {
        var found = new ArrayList<JsonNode>();
        for (var delivery : deliveries) {
            for (var entry : delivery.json.path("entry")) {
                for (var change : entry.path("changes")) {
                    change.path("value").path(list).forEach(found::add);
                }
            }
        }
        return found;
    }

    /// Waits until it holds.
    public void await(Predicate<WebhookReceiver> condition) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.test(this)) {
            if (System.nanoTime() > until) {
                var bodies = deliveries.stream().map(it -> it.json.toString()).toList();
                throw new AssertionError("Did not come. So far:\n" + String.join("\n", bodies));
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void clear() {
        deliveries.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
