package com.shopme.ordering.web;

import java.util.Arrays;
import java.util.Locale;

/// Why a client is asked to look at the page once more.
enum Check {
    NOTHING,
    /// Something is missing in the details.
    DETAILS,
    /// It is not as it was shown any more.
    CHANGED,
    /// Fewer pieces are left than were asked for.
    SHORT,
    /// More pieces were asked for than a cart holds.
    LIMIT;

    static Check of(String word) {
        return Arrays.stream(values())
                .filter(check -> check.word().equals(word))
                .findFirst()
                .orElse(NOTHING);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
