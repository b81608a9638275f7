package com.shopme.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A language model's endpoint on this machine that says what a test wants, and checks each request
/// against OpenAI's and OpenRouter's format more strictly than they do.
public final class StandInModel implements AutoCloseable {
    private static final JsonMapper json = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, Saying> script = _ -> text("…");

    /// What it answers: a status, a body, headers, and how long it thinks.
    public record Saying(int status, String body, Map<String, String> headers, long afterMillis) {
        public Saying after(long millis) {
            return new Saying(status, body, headers, millis);
        }

        public Saying with(String header, String value) {
            return new Saying(status, body, Map.of(header, value), afterMillis);
        }
    }

    public StandInModel() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 200);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1");
    }

    /// Answers each request by what it says.
    public StandInModel plays(Function<JsonNode, Saying> script) {
        this.script = script;
        return this;
    }

    /// Answers these in turn, the last one for ever.
    public StandInModel says(Saying... sayings) {
        var next = new java.util.concurrent.atomic.AtomicInteger();
        return plays(_ -> sayings[Math.min(next.getAndIncrement(), sayings.length - 1)]);
    }

    public StandInModel forget() {
        requests.clear();
        keys.clear();
        wrong.clear();
        return this;
    }

    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    public List<String> keys() {
        return List.copyOf(keys);
    }

    /// What was against the format in the requests so far.
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    // What it may say

    public static Saying text(String text) {
        var message = json.createObjectNode().put("role", "assistant").put("content", text);
        return choice(message, "stop");
    }

    /// @param nameAndArguments name and JSON of arguments, in turn
    public static Saying calls(String... nameAndArguments) {
        var message = json.createObjectNode().put("role", "assistant").putNull("content");
        var calls = message.putArray("tool_calls");
        for (int i = 0; i < nameAndArguments.length; i += 2)
            calls.addObject()
                    .put("id", "call_" + System.nanoTime() + "_" + i)
                    .put("type", "function")
                    .putObject("function")
                    .put("name", nameAndArguments[i])
                    .put("arguments", nameAndArguments[i + 1]);
        return choice(message, "tool_calls");
    }

    public static Saying error(int status, String message) {
        return raw(status, errorBody(status, message));
    }

    /// OpenRouter's own trap: 200, and an error inside.
    public static Saying errorInside(int code, String message) {
        return raw(200, errorBody(code, message));
    }

    public static Saying raw(int status, String body) {
        return new Saying(status, body, Map.of(), 0);
    }

    private static String errorBody(int code, String message) {
        var body = json.createObjectNode();
        body.putObject("error").put("code", code).put("message", message);
        return body.toString();
    }

    private static Saying choice(JsonNode message, String finish) {
        var body =
                json.createObjectNode()
                        .put("id", "gen-" + System.nanoTime())
                        .put("object", "chat.completion")
                        .put("created", System.currentTimeMillis() / 1000)
                        .put("model", "stand-in/model");
        var choice = body.putArray("choices").addObject().put("index", 0);
        choice.put("finish_reason", finish).set("message", message);
        body.putObject("usage")
                .put("prompt_tokens", 1000)
                .put("completion_tokens", 50)
                .put("total_tokens", 1050)
                .put("cost", 0.0012);
        return raw(200, body.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = json.readTree(text);
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            requests.add(request);
            wrong.addAll(new Check(exchange, request).wrong());
            var saying = script.apply(request);
            if (saying.afterMillis() > 0) Thread.sleep(saying.afterMillis());
            saying.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var bytes = saying.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(saying.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One request against the format.
    private record Check(HttpExchange exchange, JsonNode request) {
        private static final List<String> KNOWN =
                List.of(
                        "model",
                        "models",
                        "messages",
                        "tools",
                        "tool_choice",
                        "parallel_tool_calls",
                        "response_format",
                        "stream",
                        "temperature",
                        "top_p",
                        "max_tokens",
                        "max_completion_tokens",
                        "seed",
                        "stop",
                        "user",
                        "provider");

        List<String> wrong() {
            var wrong = new ArrayList<String>();
            if (!exchange.getRequestURI().getPath().equals("/api/v1/chat/completions"))
                wrong.add("path " + exchange.getRequestURI());
            if (!exchange.getRequestMethod().equals("POST")) wrong.add("method");
            var bearer = exchange.getRequestHeaders().getFirst("Authorization");
            if (bearer == null || !bearer.matches("Bearer \\S+")) wrong.add("bearer");
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type == null || !type.startsWith("application/json")) wrong.add("type " + type);
            for (var name : request.propertyNames())
                if (!KNOWN.contains(name)) wrong.add("unknown " + name);
            if (request.path("model").asString("").isEmpty()) wrong.add("model");
            if (request.path("stream").asBoolean(false)) wrong.add("stream");
            tools(wrong);
            messages(wrong);
            return wrong;
        }

        private void tools(List<String> wrong) {
            var names = new ArrayList<String>();
            for (var tool : request.path("tools")) {
                var function = tool.path("function");
                names.add(function.path("name").asString(""));
                if (!tool.path("type").asString("").equals("function")) wrong.add("tool type");
                if (!names.getLast().matches("[a-zA-Z0-9_-]{1,64}")) wrong.add("tool name");
                var schema = function.path("parameters");
                if (!schema.path("type").asString("").equals("object")) wrong.add("tool schema");
                for (var required : schema.path("required"))
                    if (!schema.path("properties").has(required.asString()))
                        wrong.add("required " + required);
            }
            if (names.stream().distinct().count() != names.size()) wrong.add("tool twice");
            if (names.isEmpty() && request.has("tool_choice")) wrong.add("tool_choice alone");
        }

        private void messages(List<String> wrong) {
            var open = new ArrayList<String>();
            for (var message : request.path("messages")) {
                var role = message.path("role").asString("");
                if (!List.of("system", "user", "assistant", "tool").contains(role))
                    wrong.add("role " + role);
                if (role.equals("tool")) {
                    if (!open.remove(message.path("tool_call_id").asString("")))
                        wrong.add("result of no call");
                    if (!message.path("content").isString()) wrong.add("result without content");
                    continue;
                }
                if (!open.isEmpty()) wrong.add("calls without results " + open);
                for (var call : message.path("tool_calls")) {
                    open.add(call.path("id").asString(""));
                    if (!call.path("function").path("arguments").isString())
                        wrong.add("arguments are a string");
                }
                var silent = message.path("content").asString("").isEmpty();
                if (silent && message.path("tool_calls").isEmpty()) wrong.add("empty " + role);
            }
            if (!open.isEmpty()) wrong.add("calls without results " + open);
            if (request.path("messages").isEmpty()) wrong.add("no messages");
        }
    }
}
