package com.shopme.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;

/// How long each of many calls took.
///
/// @param millis of those that went well, sorted
public record Times(Duration time, int failed, double[] millis) {
    /// @param all milliseconds; negative: failed
    static Times of(Duration time, Collection<Double> all) {
        var failed = (int) all.stream().filter(millis -> millis < 0).count();
        var well = all.stream().filter(millis -> millis >= 0).mapToDouble(d -> d).sorted();
        return new Times(time, failed, well.toArray());
    }

    /// One call after the other; the first tenth warms up and is left out.
    public static Times of(int rounds, Runnable work) {
        var start = System.nanoTime();
        var all = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var began = System.nanoTime();
            work.run();
            all.add((System.nanoTime() - began) / 1e6);
        }
        return of(Duration.ofNanos(System.nanoTime() - start), all.subList(rounds / 10, rounds));
    }

    double perSecond() {
        return millis.length * 1000.0 / time.toMillis();
    }

    public double percentile(double part) {
        if (millis.length == 0) return Double.NaN;
        return millis[Math.min(millis.length - 1, (int) (millis.length * part))];
    }

    static double median(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
