package com.shopme.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A local endpoint like OpenAI's `/embeddings`, which always gives the same text the same vector:
/// each word is a direction of its own, words of `retrieval/concepts.txt` that mean the same share
/// one, whatever their language. It proves the machinery over real HTTP, and how far vectors of
/// that kind carry; a real model's figures it does not tell. What is against the format is noted.
public final class StandInEmbeddings implements AutoCloseable {
    public static final int DIMENSIONS = 384;
    private static final int STEM = 5;
    private static final JsonMapper json = JsonMapper.builder().build();
    private static final Map<String, String> CONCEPTS = concepts();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String refusedWord = "";

    public StandInEmbeddings() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 100);
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

    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// From now on every request is answered so.
    public void answers(int status) {
        this.status = status;
    }

    /// A request with a text that has this word in it is answered with 400.
    public void refuses(String word) {
        refusedWord = word;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public static float[] vector(String text) {
        var vector = new float[DIMENSIONS];
        for (var word : words(text)) {
            var random = new Random(CONCEPTS.getOrDefault(stem(word), stem(word)).hashCode());
            for (int i = 0; i < DIMENSIONS; i++) vector[i] += (float) random.nextGaussian();
        }
        var length = 0.0;
        for (var part : vector) length += part * part;
        if (length > 0) for (int i = 0; i < DIMENSIONS; i++) vector[i] /= (float) Math.sqrt(length);
        else vector[0] = 1;
        return vector;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : plain(text).split("[^\\p{L}\\p{N}]+"))
            if (word.length() > 3) words.add(word);
        return words;
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> concepts() {
        var concepts = new HashMap<String, String>();
        try (var in = StandInEmbeddings.class.getResourceAsStream("/retrieval/concepts.txt")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList())
                if (!line.startsWith("#"))
                    for (var word : line.split(" "))
                        concepts.putIfAbsent(stem(plain(word)), "concept " + line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return concepts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = json.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(request);
            check(exchange, request);
            var refused =
                    !refusedWord.isEmpty()
                            && request.path("input").toString().contains(refusedWord);
            var code = refused ? 400 : status;
            var body = code == 200 ? vectors(request) : error(code);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(code, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String error(int code) {
        var body = json.createObjectNode();
        body.putObject("error").put("code", code).put("message", "not now");
        return body.toString();
    }

    private static String vectors(JsonNode request) {
        var body = json.createObjectNode().put("object", "list");
        body.set("model", request.path("model"));
        var data = body.putArray("data");
        // Backwards: only the index says which is which.
        for (int i = request.path("input").size() - 1; i >= 0; i--) {
            var one = data.addObject().put("object", "embedding").put("index", i);
            var parts = one.putArray("embedding");
            for (var part : vector(request.path("input").path(i).asString())) parts.add(part);
        }
        body.putObject("usage").put("prompt_tokens", 7).put("total_tokens", 7);
        return body.toString();
    }

    private void check(HttpExchange exchange, JsonNode request) {
        if (!exchange.getRequestURI().getPath().equals("/api/v1/embeddings"))
            wrong.add("path " + exchange.getRequestURI());
        if (!exchange.getRequestMethod().equals("POST")) wrong.add("method");
        var bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!bearer.matches("Bearer \\S+")) wrong.add("bearer");
        for (var name : request.propertyNames())
            if (!List.of("model", "input", "encoding_format", "dimensions", "user").contains(name))
                wrong.add("unknown " + name);
        var input = request.path("input");
        if (!input.isArray() || input.isEmpty() || input.size() > 2048) wrong.add("input");
        for (var text : input) if (text.asString("").isBlank()) wrong.add("empty text");
    }
}
