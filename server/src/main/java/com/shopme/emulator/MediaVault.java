package com.shopme.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Media on disk, one file each.
public final class MediaVault {
    private static final Duration URL_LIFE = Duration.ofMinutes(5);

    private final Path folder;
    private final Clock clock;
    private final Journal journal;
    private final ConcurrentHashMap<String, Media> all = new ConcurrentHashMap<>();

    MediaVault(Path folder, Clock clock, Journal journal) {
        this.folder = folder;
        this.clock = clock;
        this.journal = journal;
    }

    public Media keep(
            byte[] bytes, String mimeType, @Nullable String filename, boolean fromCustomer) {
        var id =
                Long.toString(
                        ThreadLocalRandom.current()
                                .nextLong(1_000_000_000_000_000L, 9_999_999_999_999_999L));
        var media =
                new Media(
                        id,
                        mimeType,
                        sha256(bytes),
                        bytes.length,
                        filename,
                        fromCustomer,
                        clock.instant());
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(id), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.put(id, media);
        journal.append("media", media);
        return media;
    }

    public Optional<Media> find(String id) {
        return Optional.ofNullable(all.get(id)).filter(it -> it.isKeptAt(clock.instant()));
    }

    public Media get(String id) {
        return find(id).orElseThrow(() -> new NotKnown("media", id));
    }

    public byte[] bytes(Media media) {
        try {
            return Files.readAllBytes(folder.resolve(media.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String id) {
        all.remove(id);
        journal.append("media_gone", Json.object("id", id));
        erase(id);
    }

    /// The query of a download URL: valid for 5 minutes.
    public String ticket(Media media) {
        long ends = clock.instant().plus(URL_LIFE).getEpochSecond();
        return "mid=%s&ext=%d&hash=%s".formatted(media.id(), ends, seal(media, ends));
    }

    /// Whether a download URL is ours and still valid.
    public boolean admits(Media media, long ends, String hash) {
        return clock.instant().getEpochSecond() <= ends && seal(media, ends).equals(hash);
    }

    private static String seal(Media media, long ends) {
        var text = media.id() + media.sha256() + ends;
        return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 22);
    }

    private void erase(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void restore(String kind, JsonNode value) {
        switch (kind) {
            case "media" -> {
                var media = Json.read(value, Media.class);
                all.put(media.id(), media);
            }
            case "media_gone" -> all.remove(Json.text(value, "id"));
            default -> {}
        }
    }

    /// Drops what is past its days.
    void tidy() {
        for (var media : all.values()) if (!media.isKeptAt(clock.instant())) delete(media.id());
    }

    void snapshot(Consumer<Journal.Entry> to) {
        all.values().forEach(it -> to.accept(new Journal.Entry("media", it)));
    }

    void clear() {
        all.keySet().forEach(this::erase);
        all.clear();
    }
}
