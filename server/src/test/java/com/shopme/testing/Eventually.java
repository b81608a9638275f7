package com.shopme.testing;

import java.time.Duration;
import java.time.Instant;

/// Waits for something that another thread brings about.
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    /// Asserts again and again until it holds; fails with the last failure after a minute.
    public static void eventually(Runnable assertion) {
        eventually(PATIENCE, assertion);
    }

    public static void eventually(Duration patience, Runnable assertion) {
        var until = Instant.now().plus(patience);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(until)) throw notYet;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
