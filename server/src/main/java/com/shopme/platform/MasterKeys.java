package com.shopme.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The master key that seals, and while a rotation is not over, the one before it, which still
/// opens.
record MasterKeys(MasterKey inForce, Optional<MasterKey> before) {
    private static final String FILE = "master-key";
    private static final String OLD_FILE = "master-key.old";

    static MasterKeys of(Settings settings) {
        return settings.masterKey()
                .map(key -> new MasterKeys(MasterKey.read(key), old(settings)))
                .orElseGet(() -> kept(settings.dataDir()));
    }

    private static Optional<MasterKey> old(Settings settings) {
        return settings.oldMasterKey().map(MasterKey::read);
    }

    // For the demo only: in production the key must not lie beside the data it protects.
    private static MasterKeys kept(Path dir) {
        var file = dir.resolve(FILE);
        try {
            Files.createDirectories(dir);
            if (!Files.exists(file)) PrivateFile.write(file, MasterKey.random().text());
            var old = dir.resolve(OLD_FILE);
            return new MasterKeys(
                    read(file), Files.exists(old) ? Optional.of(read(old)) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a master key in " + file, e);
        }
    }

    /// A new key beside the old one, in the data directory; if a rotation was cut short, the two
    /// that it had.
    static MasterKeys replaceKept(Path dir) throws IOException {
        var keys = kept(dir);
        if (keys.before().filter(old -> old.id() != keys.inForce().id()).isPresent()) return keys;
        PrivateFile.write(dir.resolve(OLD_FILE), keys.inForce().text());
        PrivateFile.write(dir.resolve(FILE), MasterKey.random().text());
        return kept(dir);
    }

    static void dropOldKept(Path dir) throws IOException {
        Files.deleteIfExists(dir.resolve(OLD_FILE));
    }

    private static MasterKey read(Path file) throws IOException {
        return MasterKey.read(Files.readString(file).strip());
    }
}
