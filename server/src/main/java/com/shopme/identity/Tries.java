package com.shopme.identity;

import java.time.Duration;
import java.time.Instant;

/// Attempts of one kind so far, and until when no other is looked at.
record Tries(int count, Instant lastAt, Instant pauseUntil) {
    static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// One more. After `free` of them each asks for a pause, which doubles from five seconds to a
    /// quarter of an hour; a quiet day forgets them all.
    Tries another(Instant now, int free) {
        var tries = lastAt.plus(FORGOTTEN).isBefore(now) ? 1 : count + 1;
        return new Tries(tries, now, now.plus(pause(tries - free)));
    }

    private static Duration pause(int beyond) {
        if (beyond < 0) return Duration.ZERO;
        var doubled = SHORTEST.multipliedBy(1L << Math.min(beyond, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
