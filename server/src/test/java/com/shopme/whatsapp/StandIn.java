package com.shopme.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A strict stand-in for Meta's Graph API, written from Meta's pages and apart from the emulator:
/// takes only what Meta would take, remembers it, and misbehaves when told to.
final class StandIn {
    /// What to do with the next message of a number.
    sealed interface Mood {
        record Refuse(int status, int code) implements Mood {}

        record Answer(int status, String body) implements Mood {}

        /// Takes the message, and answers too late.
        record Dawdle(Duration time) implements Mood {}

        /// Takes the message, and answers late, but in time.
        record Slow(Duration time) implements Mood {}

        /// Takes the message, and hangs up.
        record HangUp() implements Mood {}
    }

    record Taken(String number, String id, JsonNode message, Instant at) {
        String text() {
            return message.at("/text/body").asString("");
        }

        String callback() {
            return message.path("biz_opaque_callback_data").asString("");
        }
    }

    record File(String type, byte[] bytes) {}

    private static final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Taken> marks = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Mood>> moods = new ConcurrentHashMap<>();
    private final Map<String, File> files = new ConcurrentHashMap<>();
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();
    private final int port;
    private volatile HttpServer server;

    StandIn() {
        server = start(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void next(String number, Mood... todo) {
        moods.computeIfAbsent(number, _ -> new ArrayDeque<>()).addAll(List.of(todo));
    }

    void keep(String mediaId, String type, byte[] bytes) {
        files.put(mediaId, new File(type, bytes));
    }

    /// Says that a file has another size than it has.
    void claim(String mediaId, long size) {
        sizes.put(mediaId, size);
    }

    List<Taken> takenFrom(String number) {
        return taken.stream().filter(one -> one.number().equals(number)).toList();
    }

    List<Taken> marksFrom(String number) {
        return marks.stream().filter(one -> one.number().equals(number)).toList();
    }

    void goDown() {
        server.stop(0);
    }

    void comeBack() {
        server = start(port);
    }

    private HttpServer start(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var server = HttpServer.create(address, 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange call) throws IOException {
        var parts = call.getRequestURI().getPath().split("/");
        var body = call.getRequestBody().readAllBytes();
        try {
            if (!("Bearer " + token(parts))
                    .equals(call.getRequestHeaders().getFirst("Authorization")))
                answer(call, 401, error(190));
            else if (parts[1].equals("bytes")) bytes(call, files.get(parts[2]));
            else if (!parts[1].matches("v\\d+\\.0")) answer(call, 404, error(100));
            else if (parts.length == 3) info(call, parts[2]);
            else messages(call, parts[2], json.readTree(body));
        } catch (RuntimeException | AssertionError e) {
            answer(call, 400, error(100));
        }
    }

    // Every number of the tests has the token t<number>; media ids begin with the number.
    private static String token(String[] parts) {
        return "t" + parts[2].replaceFirst("-.*", "");
    }

    private void messages(HttpExchange call, String number, JsonNode message) throws IOException {
        if (message.has("status")) {
            marks.add(new Taken(number, "", message, Instant.now()));
            answer(call, 200, "{\"success\":true}");
            return;
        }
        var mood = moods.getOrDefault(number, new ArrayDeque<>()).poll();
        switch (mood) {
            case Mood.Refuse(var status, var code) -> answer(call, status, error(code));
            case Mood.Answer(var status, var text) -> answer(call, status, text);
            case Mood.Dawdle(var time) -> {
                take(number, message);
                pause(time);
                call.close();
            }
            case Mood.Slow(var time) -> {
                var answer = take(number, message);
                pause(time);
                answer(call, 200, answer);
            }
            case Mood.HangUp() -> {
                take(number, message);
                call.close();
            }
            case null -> answer(call, 200, take(number, message));
        }
    }

    private String take(String number, JsonNode message) {
        strict(message);
        var id = "wamid." + number + "." + ids.incrementAndGet();
        taken.add(new Taken(number, id, message, Instant.now()));
        var to = message.path("to").asString(message.path("recipient").asString());
        return "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"%s\",\"wa_id\":\"%s\"}],\"messages\":[{\"id\":\"%s\"}]}"
                .formatted(to, to.replace("+", ""), id);
    }

    private static void strict(JsonNode message) {
        if (!message.path("messaging_product").asString("").equals("whatsapp"))
            throw new IllegalArgumentException("messaging_product");
        var to = message.path("to").asString("");
        if (!to.matches("\\+\\d{7,15}") && !message.has("recipient"))
            throw new IllegalArgumentException("to");
        if (message.path("biz_opaque_callback_data").asString("").length() > 512)
            throw new IllegalArgumentException("biz_opaque_callback_data");
        MetaLimits.check(message);
    }

    private void info(HttpExchange call, String id) throws IOException {
        var file = files.get(id);
        if (file == null && id.contains("-")) answer(call, 404, error(100));
        else if (file == null) answer(call, 200, "{\"id\":\"" + id + "\"}");
        else
            answer(
                    call,
                    200,
                    "{\"url\":\"%s/bytes/%s\",\"mime_type\":\"%s\",\"file_size\":\"%d\",\"id\":\"%s\"}"
                            .formatted(
                                    url(),
                                    id,
                                    file.type(),
                                    sizes.getOrDefault(id, (long) file.bytes().length),
                                    id));
    }

    private static void bytes(HttpExchange call, File file) throws IOException {
        call.sendResponseHeaders(200, 0); // chunked: the length is not told
        try (var out = call.getResponseBody()) {
            out.write(file.bytes());
        }
    }

    private static String error(int code) {
        return "{\"error\":{\"message\":\"(#%d) so\",\"type\":\"OAuthException\",\"code\":%d}}"
                .formatted(code, code);
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
