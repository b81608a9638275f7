package com.shopme.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fuses what several parts found by the ranks they gave (reciprocal rank fusion: Cormack, Clarke,
/// Büttcher, SIGIR 2009): scores of different kinds cannot be added, places can.
final class Fusion<K> {
    // How slowly places lose their worth: the 20th after the first counts half.
    private static final double EVEN = 20;

    private final Map<K, Tally> tallies = new LinkedHashMap<>();

    /// One thing found, by all who found it.
    record Fused<K>(K what, double score, List<Part> by) {}

    private static final class Tally {
        private final List<Part> by = new ArrayList<>();
        private double score;
    }

    /// @param found by the part, best first; what comes again counts once
    void add(Part part, List<K> found) {
        var place = 0;
        for (var what : new java.util.LinkedHashSet<>(found)) {
            var tally = tallies.computeIfAbsent(what, _ -> new Tally());
            tally.score += part.weight() * EVEN / (EVEN + place++);
            tally.by.add(part);
        }
    }

    List<Fused<K>> best() {
        return tallies.entrySet().stream()
                .map(one -> new Fused<>(one.getKey(), one.getValue().score, one.getValue().by))
                .sorted(Comparator.comparing((Fused<K> one) -> one.score()).reversed())
                .toList();
    }
}
