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
record Occasion(
        Optional<Prompt> prompt, List<Line> before, Instant windowEnds, BooleanSupplier current) {
    static final int MOST_BEFORE = 8;

    /// @param before all that was said; the last of it counts
    Occasion {
        before = before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size());
    }
}
