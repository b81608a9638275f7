package com.shopme.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that only its owner may read, there whole or not at all.
final class PrivateFile {
    private PrivateFile() {}

    static void write(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.fromString("rw-------");
        var half =
                Files.createTempFile(
                        file.getParent(), "half", "", PosixFilePermissions.asFileAttribute(owner));
        Files.writeString(half, text + "\n");
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
