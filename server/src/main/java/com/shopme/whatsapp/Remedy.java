package com.shopme.whatsapp;

import java.time.Duration;

/// What to do about a message that Meta did not take.
enum Remedy {
    /// Something passing: try again for a while.
    RETRY(Duration.ofSeconds(5), Duration.ofMinutes(10)),
    /// Meta is out of order: as soon as it is back, go on.
    OUTAGE(Duration.ofSeconds(3), Duration.ofHours(24)),
    /// Too fast for Meta: slower and slower.
    SLOW_DOWN(Duration.ofSeconds(60), Duration.ofHours(24)),
    /// Too fast for this recipient: 4^n seconds, others go on.
    WAIT_FOR_RECIPIENT(Duration.ofSeconds(1024), Duration.ofHours(24)),
    /// Takes Meta minutes.
    LATER(Duration.ofMinutes(2), Duration.ofHours(24)),
    /// Once more, no oftener.
    ONCE(Duration.ofSeconds(2), Duration.ofHours(24)),
    /// Nothing goes through this number until somebody repairs it.
    STOP_NUMBER(Duration.ZERO, Duration.ZERO),
    /// The client wants no marketing any more.
    OPT_OUT(Duration.ZERO, Duration.ZERO),
    /// No repetition helps.
    GIVE_UP(Duration.ZERO, Duration.ZERO);

    private final Duration longest;
    private final Duration patience;

    Remedy(Duration longest, Duration patience) {
        this.longest = longest;
        this.patience = patience;
    }

    /// Whether a message that has waited for `age` and failed `attempts` times is tried again.
    boolean triesAgain(int attempts, Duration age) {
        if (this == ONCE) return attempts < 2;
        return age.compareTo(patience) < 0;
    }

    /// How long to wait after the `attempts`th failure in a row.
    Duration pause(int attempts) {
        var steps = Math.min(attempts - 1, 10);
        var grown =
                switch (this) {
                    case WAIT_FOR_RECIPIENT -> Duration.ofSeconds(1L << Math.min(2 * attempts, 10));
                    case LATER -> Duration.ofSeconds(60);
                    default -> Duration.ofSeconds(1L << Math.max(0, steps));
                };
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
