package com.shopme.whatsapp;

import com.shopme.platform.Lease;
import com.shopme.platform.Tenancy;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Fetches a client's file from Meta, outside of any transaction: first where it lies (for five
/// minutes), then the bytes.
@Component
class MediaFetcher {
    private final MediaDesk desk;
    private final MediaFiles files;
    private final Graph graph;

    MediaFetcher(MediaDesk desk, MediaFiles files, Graph graph) {
        this.desk = desk;
        this.files = files;
        this.graph = graph;
    }

    void work(Lease lease) {
        Tenancy.in(
                lease.workspace(),
                () -> {
                    var file = desk.expected(lease);
                    if (file.isPresent()) fetch(lease, file.get());
                    else desk.nothingToDo(lease);
                    return true;
                });
    }

    private void fetch(Lease lease, ExpectedFile file) {
        try {
            var found = graph.media(file.sender(), file.channelId());
            if (found.isEmpty()) desk.again(lease, file, "Meta does not hand the file out.");
            else desk.stored(lease, file, download(file, found.get()));
        } catch (FileRefused e) {
            desk.refused(lease, file, e.why());
        } catch (IOException | IllegalArgumentException e) {
            desk.again(lease, file, "The file could not be fetched: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while fetching a file", e);
        }
    }

    private FetchedFile download(ExpectedFile file, JsonNode found)
            throws IOException, InterruptedException, FileRefused {
        var size = Json.decimal(found, "file_size").map(bytes -> bytes.longValue()).orElse(0L);
        if (size > MediaFiles.MOST_BYTES) throw MediaFiles.tooLarge();
        var response = graph.fetch(file.sender(), address(found));
        try (var body = response.body()) {
            if (response.statusCode() != 200)
                throw new IOException("HTTP " + response.statusCode());
            var announced = response.headers().firstValueAsLong("Content-Length").orElse(0);
            if (announced > MediaFiles.MOST_BYTES) throw MediaFiles.tooLarge();
            return files.keep(file, body, sha256(found));
        }
    }

    private static URI address(JsonNode found) throws IOException {
        try {
            var url = URI.create(Json.text(found, "url").orElse(""));
            if (url.getHost() != null && String.valueOf(url.getScheme()).matches("https?"))
                return url;
        } catch (IllegalArgumentException e) {
            throw new IOException("Meta named no address", e);
        }
        throw new IOException("Meta named no address");
    }

    private static Optional<String> sha256(JsonNode found) {
        return Json.text(found, "sha256").filter(sha -> sha.matches("[0-9a-fA-F]{64}"));
    }
}
