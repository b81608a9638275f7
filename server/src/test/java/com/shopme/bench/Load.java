package com.shopme.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// A closed-loop HTTP load over a fixed number of kept-alive connections to this machine.
final class Load {
    private Load() {}

    /// @param request the whole request of the n-th call of one connection, headers and body
    static Times run(
            int port, int connections, Duration time, IntFunction<IntFunction<byte[]>> request)
            throws Exception {
        var until = System.nanoTime() + time.toNanos();
        var parts = new ArrayList<Future<List<Double>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var c = 0; c < connections; c++) {
                var mine = request.apply(c);
                parts.add(threads.submit(() -> loop(port, until, mine)));
            }
        }
        var all = new ArrayList<Double>();
        for (var part : parts) all.addAll(part.get());
        return Times.of(time, all);
    }

    // Milliseconds of each call; negative: refused.
    private static List<Double> loop(int port, long until, IntFunction<byte[]> request)
            throws IOException {
        var times = new ArrayList<Double>();
        try (var line = new Connection(port)) {
            for (var n = 0; System.nanoTime() < until; n++) {
                var whole = request.apply(n);
                var start = System.nanoTime();
                var accepted = line.call(whole).status() / 100 == 2;
                var millis = (System.nanoTime() - start) / 1e6;
                times.add(accepted ? millis : -1);
            }
        }
        return times;
    }
}
