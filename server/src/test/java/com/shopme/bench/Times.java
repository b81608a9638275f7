package com.shopme.bench;

import java.time.Duration;
import java.util.Collection;

/// How long each of many calls took.
///
/// @param millis of those that went well, sorted
record Times(Duration time, int failed, double[] millis) {
    /// @param all milliseconds; negative: failed
    static Times of(Duration time, Collection<Double> all) {
        var failed = (int) all.stream().filter(millis -> millis < 0).count();
        var well = all.stream().filter(millis -> millis >= 0).mapToDouble(d -> d).sorted();
        return new Times(time, failed, well.toArray());
    }

    double perSecond() {
        return millis.length * 1000.0 / time.toMillis();
    }

    double percentile(double part) {
        if (millis.length == 0) return Double.NaN;
        return millis[Math.min(millis.length - 1, (int) (millis.length * part))];
    }

    static double median(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
