package com.shopme.clients;

import java.util.Optional;

/// A name as it may be stored and shown: one line, without what no name has in it.
final class PersonName {
    // Line and paragraph signs, NUL and other controls, halves of characters.
    private static final String BREAKS = "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+";
    // Marks that nobody sees, or that turn around the text after them.
    private static final String INVISIBLE =
            "[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]";

    private PersonName() {}

    /// Empty if nothing is left of it.
    ///
    /// @param most characters kept (code points, as PostgreSQL counts)
    static Optional<String> of(String raw, int most) {
        var tidy = raw.replaceAll(INVISIBLE, "").replaceAll(BREAKS, " ").strip();
        if (tidy.codePointCount(0, tidy.length()) > most)
            tidy = tidy.substring(0, tidy.offsetByCodePoints(0, most)).strip();
        return Optional.of(tidy).filter(name -> !name.isEmpty());
    }
}
