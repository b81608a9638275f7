package com.shopme.knowledge;

import java.util.Locale;

/// A way to find passages; what several find is fused, see [Fusion].
public enum Part {
    /// By stems, in the language of the passage.
    WORDS(1),
    /// By words that look alike: typing errors.
    LIKENESS(0.4),
    /// By the vectors of a model, if there is one.
    MEANING(1),
    /// Products by the catalogue's own search.
    CATALOGUE(0.8);

    private final double weight;

    Part(double weight) {
        this.weight = weight;
    }

    /// How much its ranks count; chosen on the question set in `bench/retrieval`.
    double weight() {
        return weight;
    }

    /// As the API writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
