package com.shopme.testing;

import java.nio.file.Path;

/// The JVM that runs this test: several run side by side and share nothing on disk.
public final class Fork {
    private Fork() {}

    /// A path below `target` that no other JVM of this run uses.
    public static Path own(String name) {
        return Path.of("target", name + "-" + System.getProperty("shopme.fork", "1"));
    }
}
