package com.shopme.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Fetches media sent by `link`, as Meta does, and keeps it 10 minutes.
final class MediaLinks implements AutoCloseable {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Known(String id, Instant at) {}

    private final MediaVault vault;
    private final Clock clock;
    private final ConcurrentHashMap<String, Known> cache = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    MediaLinks(MediaVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// The file behind the link, or nothing if it cannot be had.
    Optional<Media> fetch(String link) {
        var known = cache.get(link);
        if (known != null && clock.instant().isBefore(known.at.plus(KEPT))) {
            var media = vault.find(known.id);
            if (media.isPresent()) return media;
        }
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(link))
                            .timeout(Duration.ofSeconds(15))
                            .header("User-Agent", "facebookexternalua")
                            .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) return Optional.empty();
            var type =
                    response.headers()
                            .firstValue("Content-Type")
                            .orElse("application/octet-stream");
            var media = vault.keep(response.body(), type, null, false);
            cache.put(link, new Known(media.id(), clock.instant()));
            return Optional.of(media);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
