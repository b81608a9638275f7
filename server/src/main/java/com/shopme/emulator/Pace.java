package com.shopme.emulator;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/// Meta's throughput: so many messages a second per number, in plus out (130429), and one in 6 s to
/// one customer after a burst of 45 (131056). Source: Meta, Cloud API "Throughput" and "Pair rate
/// limits", read 2026-11.
final class Pace {
    private static final double SECOND = 1e9;

    private record Limited(int perSecond, TokenBucket bucket) {}

    private final Clock clock;
    private final ConcurrentHashMap<String, Limited> numbers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, TokenBucket> pairs = new ConcurrentHashMap<>();

    Pace(Clock clock) {
        this.clock = clock;
    }

    void checkThroughput(BusinessNumber number) {
        if (bucket(number).take(now())) return;
        throw GraphError.of(
                130429, "Cloud API message throughput has been reached for this phone number.");
    }

    void checkPair(BusinessNumber number, String recipient) {
        var bucket =
                pairs.computeIfAbsent(
                        number.id() + "/" + recipient, _ -> new TokenBucket(45, 6 * SECOND, now()));
        if (bucket.take(now())) return;
        throw GraphError.of(
                131056,
                "Too many messages sent from the sender phone number to the same recipient phone"
                        + " number in a short period of time.");
    }

    /// A message that came in counts, and is never refused.
    void countInbound(BusinessNumber number) {
        bucket(number).drain(now());
    }

    void clear() {
        numbers.clear();
        pairs.clear();
    }

    private TokenBucket bucket(BusinessNumber number) {
        int perSecond = number.messagesPerSecond();
        return numbers.compute(
                        number.id(),
                        (_, known) ->
                                known != null && known.perSecond == perSecond
                                        ? known
                                        : new Limited(
                                                perSecond,
                                                new TokenBucket(
                                                        perSecond, SECOND / perSecond, now())))
                .bucket();
    }

    private long now() {
        var now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
