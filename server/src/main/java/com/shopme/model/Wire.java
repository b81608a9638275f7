package com.shopme.model;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Carries a call over HTTP within a hard limit of time and size, and lets through only what is an
/// answer: an `error` inside a 200, a broken body, an answer without choices are failures.
final class Wire implements dev.langchain4j.http.client.HttpClient {
    private static final int MOST_BYTES = 1_000_000;

    private final HttpClient http;
    private final JsonMapper json;
    private final Duration time;

    Wire(HttpClient http, JsonMapper json, Duration time) {
        this.http = http;
        this.json = json;
        this.time = time;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var response = send(request);
        var body = response.body();
        var read = read(body);
        var error = read.path("error");
        if (response.statusCode() != 200 || error.isObject() || !read.isObject())
            throw failure(response, error, body);
        var choice = read.path("choices").path(0);
        check(choice);
        return SuccessfulHttpResponse.builder()
                .statusCode(200)
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private static void check(JsonNode choice) {
        if (!choice.path("message").isObject())
            throw new ModelFailed(Remedy.OTHER_MODEL, "empty", "no choices");
        if (choice.path("error").isObject() || "error".equals(finish(choice)))
            throw new ModelFailed(Remedy.AGAIN, "down", "it broke off");
        if ("content_filter".equals(finish(choice)))
            throw new ModelFailed(Remedy.NO_MODEL, "blocked", "content filter");
        var unreadable = !choice.path("message").path("tool_calls").isEmpty();
        if ("length".equals(finish(choice)) && unreadable)
            throw new ModelFailed(Remedy.OTHER_MODEL, "broken", "it was cut off");
    }

    private static String finish(JsonNode choice) {
        return choice.path("finish_reason").asString("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        var built =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                        .timeout(time)
                        .POST(
                                java.net.http.HttpRequest.BodyPublishers.ofString(
                                        request.body(), StandardCharsets.UTF_8));
        request.headers()
                .forEach((name, values) -> values.forEach(value -> built.header(name, value)));
        // The limit of HttpRequest ends with the headers; a body may drip for ever.
        var under = http.sendAsync(built.build(), limited());
        try {
            return under.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            under.cancel(true);
            throw new ModelFailed(Remedy.OTHER_MODEL, "too_slow", "no answer in " + time);
        } catch (InterruptedException e) {
            under.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModelFailed(Remedy.NO_MODEL, "stopped", "the server is stopping");
        } catch (ExecutionException | CompletionException e) {
            throw unreachable(e.getCause());
        }
    }

    private static HttpResponse.BodyHandler<String> limited() {
        return HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
    }

    private ModelFailed unreachable(@Nullable Throwable cause) {
        if (cause instanceof java.net.http.HttpTimeoutException)
            return new ModelFailed(Remedy.OTHER_MODEL, "too_slow", "no answer in " + time);
        var what = cause == null ? "unknown" : cause.getClass().getSimpleName();
        return new ModelFailed(Remedy.AGAIN, "unreachable", what);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }

    private ModelFailed failure(HttpResponse<String> response, JsonNode error, String body) {
        var status = response.statusCode();
        if (status == 200 && !error.isObject())
            return new ModelFailed(Remedy.OTHER_MODEL, "broken", "not JSON");
        var code = error.path("code").asInt(status == 200 ? 502 : status);
        var said = error.path("message").asString(body);
        var detail = said.substring(0, Math.min(300, said.length()));
        return Remedy.of(code, code + " " + detail, retryAfter(response));
    }

    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
