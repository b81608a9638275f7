package com.shopme.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Customers on emulated phones. Each comes, walks through the menu, waiting for every answer
/// before the next word or tap, and leaves the seat to somebody new.
final class Crowd {
    /// What a customer does. What ends in a colon is tapped, on the first choice of the newest
    /// message whose id begins so; everything else is typed. Each is answered by one message.
    static final List<String> VISIT =
            List.of(
                    "hello", "name:", "catalog", "shelf:", "1", "add:", "cart", "catalog", "shelf:",
                    "show:", "shelf:", "show:");

    private static final int PATIENCE_MILLIS = 30_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();

    Crowd(int port) {
        this.port = port;
    }

    /// Fills the seats until `enough`.
    ///
    /// @return the time from each word to its answer on the phone; failed: no answer in 30 s
    Times visit(int seats, BooleanSupplier enough) {
        var begin = System.nanoTime();
        millis.clear();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var seat = 0; seat < seats; seat++) threads.submit(() -> sit(enough));
        }
        return Times.of(Duration.ofNanos(System.nanoTime() - begin), millis);
    }

    /// How many were answered so far.
    long answered() {
        return answered.get();
    }

    private Void sit(BooleanSupplier enough) throws IOException {
        try (var line = new Connection(port)) {
            while (!enough.getAsBoolean()) walk(line, enough);
        }
        return null;
    }

    private void walk(Connection line, BooleanSupplier enough) throws IOException {
        var me = call(line, "POST", "/customers", "{\"name\":\"Ada Bench\",\"language\":\"en\"}");
        var messages = "/customers/" + me.path("id").asString() + "/messages";
        var seen = (JsonNode) JSON.createObjectNode();
        for (var step : VISIT) {
            if (enough.getAsBoolean()) return;
            var start = System.nanoTime();
            call(line, "POST", messages, said(step, seen));
            var last = seen.path("seq").asLong(0);
            var answers = await(line, messages, last);
            millis.add(answers.isEmpty() ? -1 : (System.nanoTime() - start) / 1e6);
            if (answers.isEmpty()) return;
            answered.incrementAndGet();
            seen = answers.path(answers.size() - 1);
        }
    }

    private static JsonNode await(Connection line, String messages, long last) throws IOException {
        var query = "?direction=to_customer&since=" + last + "&wait_ms=" + PATIENCE_MILLIS;
        return call(line, "GET", messages + query, "").path("messages");
    }

    private static String said(String step, JsonNode seen) {
        var wish = JSON.createObjectNode();
        if (!step.endsWith(":")) return wish.put("type", "text").put("text", step).toString();
        for (var choice : seen.path("choices"))
            if (choice.path("value").asString().startsWith(step))
                return wish.put("type", choice.path("kind").asString())
                        .put("id", choice.path("value").asString())
                        .put("title", choice.path("title").asString())
                        .toString();
        throw new AssertionError("nothing to tap for " + step + " in " + seen);
    }

    private static JsonNode call(Connection line, String method, String path, String body)
            throws IOException {
        var request =
                Connection.request(
                        method, "/emulator/api" + path, body.getBytes(StandardCharsets.UTF_8));
        var response = line.call(request);
        if (response.status() >= 300)
            throw new IOException(method + " " + path + ": " + response.status());
        return JSON.readTree(response.body());
    }
}
