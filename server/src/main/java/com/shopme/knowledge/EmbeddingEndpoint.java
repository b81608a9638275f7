package com.shopme.knowledge;

import com.shopme.platform.Settings;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An endpoint like OpenAI's, `POST /embeddings` (OpenAI, API reference; OpenRouter, OpenAPI of
/// 2026-08-22), within hard limits of time and size.
final class EmbeddingEndpoint {
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_DIMENSIONS = 8_192;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(10);

    // Per token, where the endpoint names no cost: a dear model, so that a budget means what it
    // says.
    private static final BigDecimal DEAR = new BigDecimal("0.00000013");

    private final Settings.Embeddings settings;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    EmbeddingEndpoint(Settings.Embeddings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /// @param cost in US dollars
    record Answer(List<float[]> vectors, int tokens, BigDecimal cost) {}

    String model() {
        return settings.model();
    }

    /// @throws EmbeddingFailed if it gives no vector for each text
    Answer ask(List<String> texts, Duration time) {
        var response = send(request(texts, time), time);
        var body = read(response.body());
        if (response.statusCode() != 200 || body.path("error").isObject())
            throw refused(response, body);
        var vectors = new float[texts.size()][];
        for (var one : body.path("data")) {
            var place = one.path("index").asInt(-1);
            if (place >= 0 && place < vectors.length)
                vectors[place] = vector(one.path("embedding"));
        }
        for (var vector : vectors)
            if (vector == null || vector.length == 0 || vector.length != vectors[0].length)
                throw new EmbeddingFailed("vectors are missing", false, LATER);
        var usage = body.path("usage");
        var tokens = usage.path("prompt_tokens").asInt(0);
        var cost =
                usage.path("cost").isNumber()
                        ? usage.path("cost").decimalValue()
                        : DEAR.multiply(BigDecimal.valueOf(tokens));
        return new Answer(List.of(vectors), tokens, cost);
    }

    private HttpRequest request(List<String> texts, Duration time) {
        var body = json.createObjectNode().put("model", settings.model());
        var input = body.putArray("input");
        texts.forEach(input::add);
        body.put("encoding_format", "float");
        var request =
                HttpRequest.newBuilder(URI.create(settings.url() + "/embeddings"))
                        .timeout(time)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body.toString(), StandardCharsets.UTF_8));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return request.build();
    }

    // The limit of HttpRequest ends with the headers; a body may drip for ever.
    private HttpResponse<String> send(HttpRequest request, Duration time) {
        var text = BodyHandlers.ofString(StandardCharsets.UTF_8);
        var under = http.sendAsync(request, BodyHandlers.limiting(text, MOST_BYTES));
        try {
            return under.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            under.cancel(true);
            throw new EmbeddingFailed("no answer in " + time, false, SOON);
        } catch (InterruptedException e) {
            under.cancel(true);
            Thread.currentThread().interrupt();
            throw new EmbeddingFailed("the server is stopping", false, SOON);
        } catch (ExecutionException e) {
            var cause = String.valueOf(e.getCause());
            throw new EmbeddingFailed("unreachable: " + cause, false, SOON);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }

    private static float[] vector(JsonNode parts) {
        var vector = new float[Math.min(parts.size(), MOST_DIMENSIONS)];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) parts.path(i).asDouble(0);
            if (!Float.isFinite(vector[i])) throw new EmbeddingFailed("no numbers", false, LATER);
        }
        return vector;
    }

    private static EmbeddingFailed refused(HttpResponse<String> response, JsonNode body) {
        var error = body.path("error");
        var status = error.path("code").asInt(response.statusCode());
        var said = error.path("message").asString("");
        var what = status + " " + said.substring(0, Math.min(200, said.length()));
        return switch (status) {
            case 400, 413, 422 -> new EmbeddingFailed(what, true, SOON);
            case 401, 402, 403, 404 -> new EmbeddingFailed(what, false, LATER);
            default -> new EmbeddingFailed(what, false, SOON);
        };
    }
}
