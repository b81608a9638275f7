package com.shopme.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Carries one webhook over HTTP, signed.
final class Courier implements AutoCloseable {
    /// What became of it.
    enum Outcome {
        TAKEN,
        REFUSED,
        UNREACHABLE
    }

    private static final byte[] NOTHING = new byte[0];

    private final Signature signature;
    private final WireLog log;
    private final Semaphore atOnce = new Semaphore(200);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Courier(Signature signature, WireLog log) {
        this.signature = signature;
        this.log = log;
    }

    Outcome carry(String url, byte[] body, @Nullable String note) throws InterruptedException {
        atOnce.acquire();
        long start = System.nanoTime();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/json")
                            .header("User-Agent", "facebookexternalua")
                            .header("X-Hub-Signature-256", signature.of(body))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            log(url, response.statusCode(), start, body, response.body(), note);
            return response.statusCode() == 200 ? Outcome.TAKEN : Outcome.REFUSED;
        } catch (IOException | IllegalArgumentException e) {
            var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            log(url, 0, start, body, NOTHING, note == null ? why : note + ": " + why);
            return Outcome.UNREACHABLE;
        } finally {
            atOnce.release();
        }
    }

    /// Meta's verification: true when the answer is exactly the challenge.
    boolean verify(String url, String verifyToken) throws InterruptedException {
        var challenge = Long.toString(System.nanoTime());
        var question =
                url
                        + (url.contains("?") ? "&" : "?")
                        + "hub.mode=subscribe&hub.challenge="
                        + challenge
                        + "&hub.verify_token="
                        + java.net.URLEncoder.encode(
                                verifyToken, java.nio.charset.StandardCharsets.UTF_8);
        long start = System.nanoTime();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(question))
                            .timeout(Duration.ofSeconds(10))
                            .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            log.note(
                    "webhook",
                    "GET",
                    question,
                    response.statusCode(),
                    millis(start),
                    NOTHING,
                    response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "verification");
            return response.statusCode() == 200 && response.body().equals(challenge);
        } catch (IOException | IllegalArgumentException e) {
            log.note(
                    "webhook", "GET", question, 0, millis(start), NOTHING, NOTHING, "verification");
            return false;
        }
    }

    private void log(
            String url, int status, long start, byte[] body, byte[] answer, @Nullable String note) {
        log.note("webhook", "POST", url, status, millis(start), body, answer, note);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
