package com.shopme.knowledge;

import java.time.Duration;

/// The endpoint gave no vectors.
final class EmbeddingFailed extends RuntimeException {
    private final boolean ofTheTexts;
    private final Duration pause;

    /// @param ofTheTexts it refused what was asked: fewer or other texts may pass
    /// @param pause before it is asked again
    EmbeddingFailed(String what, boolean ofTheTexts, Duration pause) {
        super(what);
        this.ofTheTexts = ofTheTexts;
        this.pause = pause;
    }

    boolean isOfTheTexts() {
        return ofTheTexts;
    }

    Duration pause() {
        return pause;
    }
}
