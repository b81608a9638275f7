package com.shopme.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders for one bench, gone with it. PostgreSQL may run as another user, so they let it pass.
final class Scratch implements AutoCloseable {
    private final Path root;

    Scratch() {
        try {
            root = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        root.toFile().setExecutable(true, false);
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
