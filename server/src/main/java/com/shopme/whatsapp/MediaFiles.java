package com.shopme.whatsapp;

import com.shopme.platform.Settings;
import com.shopme.shared.WorkspaceId;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps clients' files below the data directory, as `media/<workspace>/<id>`: no name from outside
/// ever becomes a path. A file appears whole or not at all.
@Component
class MediaFiles {
    /// No client can send more (Meta, media, read 2026-11).
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Path root;

    MediaFiles(Settings settings) {
        this.root = settings.dataDir();
    }

    /// @param announced what Meta says its SHA-256 is
    /// @throws FileRefused if it is too large or not what it was sent as
    /// @throws IOException if it did not come whole
    FetchedFile keep(ExpectedFile expected, InputStream bytes, Optional<String> announced)
            throws IOException, FileRefused {
        var path = Path.of("media", expected.workspace().toString(), expected.id().toString());
        var whole = root.resolve(path);
        var part = whole.resolveSibling(expected.id() + ".part");
        Files.createDirectories(whole.getParent());
        try (var limited = inTime(bytes)) {
            var kept = copy(expected, limited, part, path);
            if (announced.filter(sha -> !sha.equalsIgnoreCase(kept.sha256())).isPresent())
                throw new IOException("the file was damaged on its way");
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Nothing happens if there is none.
    void delete(WorkspaceId workspace, UUID file) {
        try {
            Files.deleteIfExists(
                    root.resolve(Path.of("media", workspace.toString(), file.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FetchedFile copy(ExpectedFile expected, InputStream in, Path part, Path path)
            throws IOException, FileRefused {
        var head = in.readNBytes(MediaTypes.HEAD);
        var sniffed = MediaTypes.sniff(head);
        if (!MediaTypes.fits(expected.kind(), expected.type(), sniffed))
            throw new FileRefused(
                    "It was sent as %s (%s) and is %s."
                            .formatted(
                                    expected.kind().name().toLowerCase(Locale.ROOT),
                                    expected.type(),
                                    sniffed.orElse("something else")));
        var digest = sha256();
        var size = 0L;
        try (var out = Files.newOutputStream(part)) {
            var buffer = new byte[64 * 1024];
            for (var chunk = head; chunk.length > 0; chunk = next(in, buffer)) {
                size += chunk.length;
                if (size > MOST_BYTES) throw tooLarge();
                digest.update(chunk);
                out.write(chunk);
            }
        }
        var hex = HexFormat.of().formatHex(digest.digest());
        return new FetchedFile(path.toString(), sniffed.orElse(expected.type()), size, hex);
    }

    /// @param path as it was kept
    Path where(String path) {
        var below = root.resolve("media").toAbsolutePath().normalize();
        var file = root.resolve(path).toAbsolutePath().normalize();
        if (!file.startsWith(below)) throw new IllegalArgumentException("not a client's file");
        return file;
    }

    static FileRefused tooLarge() {
        return new FileRefused("It is larger than 100 MB.");
    }

    private static byte[] next(InputStream in, byte[] buffer) throws IOException {
        var read = in.read(buffer);
        return read < 0 ? new byte[0] : Arrays.copyOf(buffer, read);
    }

    // A connection that trickles is cut.
    private static InputStream inTime(InputStream bytes) {
        var watch =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(LONGEST);
                                        bytes.close();
                                    } catch (InterruptedException | IOException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        return new FilterInputStream(bytes) {
            @Override
            public void close() throws IOException {
                watch.interrupt();
                super.close();
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 here", e);
        }
    }
}
