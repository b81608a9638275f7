package com.shopme.model;

import java.time.Duration;
import java.util.Optional;

/// A model gave no answer that can be used. What to do about it stands in [Remedy].
final class ModelFailed extends RuntimeException {
    private final Remedy remedy;
    private final String word;
    private final Optional<Duration> retryAfter;

    ModelFailed(Remedy remedy, String word, String detail) {
        this(remedy, word, detail, Optional.empty());
    }

    ModelFailed(Remedy remedy, String word, String detail, Optional<Duration> retryAfter) {
        super(word + ": " + detail);
        this.remedy = remedy;
        this.word = word;
        this.retryAfter = retryAfter;
    }

    Remedy remedy() {
        return remedy;
    }

    /// The situation in one word, such as `out_of_credit`.
    String word() {
        return word;
    }

    /// How long the other side wants to be left alone.
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
