package com.shopme.bench;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Lets a load run until the server is warm: until it needs hardly less processor time for each call
/// than in the round before. A rate would also tell of who else is at work on the machine.
final class WarmUp {
    private static final int MOST_ROUNDS = 12;
    private static final double HARDLY_LESS = 0.95;

    private WarmUp() {}

    /// @return how long it took
    static Duration untilSettled(BenchServer server, Callable<Times> round) throws Exception {
        var begin = System.nanoTime();
        var before = Double.MAX_VALUE;
        for (var n = 0; n < MOST_ROUNDS; n++) {
            var cpu = server.cpuMillis();
            var calls = round.call().millis().length;
            var each = (server.cpuMillis() - cpu) / Math.max(1, calls);
            if (each > before * HARDLY_LESS) break;
            before = each;
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
