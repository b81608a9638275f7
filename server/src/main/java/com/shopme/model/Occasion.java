package com.shopme.model;

import com.shopme.assistant.Prompt;
import com.shopme.model.ModelCall.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What a turn comes with.
///
/// @param prompt the shop's, if one counts
/// @param before what was said before, the oldest first
/// @param windowEnds until when WhatsApp takes free-form messages
/// @param current whether the turn is still worth an answer
/// @param wordsOnly whether nothing is to be done, whatever the client wants
record Occasion(
        Optional<Prompt> prompt,
        List<Line> before,
        Instant windowEnds,
        BooleanSupplier current,
        boolean wordsOnly) {
    static final int MOST_BEFORE = 8;

    /// @param before all that was said; the last of it counts
    Occasion {
        before = before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size());
    }

    Occasion(
            Optional<Prompt> prompt,
            List<Line> before,
            Instant windowEnds,
            BooleanSupplier current) {
        this(prompt, before, windowEnds, current, false);
    }

    Occasion forWordsOnly() {
        return new Occasion(prompt, before, windowEnds, current, true);
    }
}
