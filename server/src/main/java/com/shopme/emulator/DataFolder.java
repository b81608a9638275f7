package com.shopme.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder `emulator` under the data directory, for one emulator at a time: a second one in the
/// same place (another test's context, say) gets `emulator-2` and so on.
record DataFolder(Path path, FileLock lock) implements AutoCloseable {
    private static final int MOST = 50;

    static DataFolder claim(Path dataDir) {
        for (int i = 1; i <= MOST; i++) {
            var path = dataDir.resolve(i == 1 ? "emulator" : "emulator-" + i);
            var lock = lock(path);
            if (lock != null) return new DataFolder(path, lock);
        }
        throw new IllegalStateException(MOST + " emulators use " + dataDir + " already");
    }

    private static @Nullable FileLock lock(Path path) {
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock == null) channel.close();
                return lock;
            } catch (OverlappingFileLockException e) {
                channel.close();
                return null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
