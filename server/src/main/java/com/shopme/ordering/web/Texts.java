package com.shopme.ordering.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Texts as they may be stored: no control characters, no halves of characters.
final class Texts {
    private Texts() {}

    static Optional<String> line(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(raw -> raw.replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ").strip())
                .filter(tidy -> !tidy.isEmpty());
    }

    static Optional<String> paragraphs(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(raw -> raw.replaceAll("[\\p{Cc}\\p{Cs}&&[^\n]]", "").strip())
                .filter(tidy -> !tidy.isEmpty());
    }
}
