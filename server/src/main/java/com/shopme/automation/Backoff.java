package com.shopme.automation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait before a delivery is tried again: about three days in all (Standard Webhooks,
/// "Retry schedule", read 2026-11).
final class Backoff {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private Backoff() {}

    /// @param tries made so far, one at least
    /// @return empty: it was the last
    static Optional<Duration> after(int tries) {
        return tries > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(tries - 1));
    }
}
