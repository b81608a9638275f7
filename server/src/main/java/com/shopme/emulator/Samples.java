package com.shopme.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// One small file of every kind, for who has none at hand.
final class Samples {
    private record Sample(String file, String mimeType) {}

    private static final Map<String, Sample> ALL =
            Map.of(
                    "image", new Sample("photo.jpg", "image/jpeg"),
                    "audio", new Sample("voice.ogg", "audio/ogg; codecs=opus"),
                    "video", new Sample("clip.mp4", "video/mp4"),
                    "document", new Sample("list.pdf", "application/pdf"),
                    "sticker", new Sample("sticker.webp", "image/webp"));

    private final ConcurrentHashMap<String, byte[]> bytes = new ConcurrentHashMap<>();

    String mimeType(String kind) {
        return sample(kind).mimeType;
    }

    Media keepOne(String kind, MediaVault vault) {
        var sample = sample(kind);
        var content = bytes.computeIfAbsent(kind, _ -> read(sample.file));
        return vault.keep(content, sample.mimeType, sample.file, true);
    }

    private static Sample sample(String kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    private static byte[] read(String file) {
        try (var in = Samples.class.getResourceAsStream("/emulator-samples/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
