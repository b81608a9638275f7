package com.shopme.model;

import java.time.Duration;
import java.util.List;

/// One call of a model.
///
/// @param key of who pays
/// @param time after which nobody waits any more
record ModelCall(
        String key, String model, List<Line> lines, Tools tools, int mostTokens, Duration time) {

    /// Which tools there are.
    enum Tools {
        NONE,
        /// They may not be asked for any more, but what was said so far speaks of them.
        LISTED,
        USABLE
    }

    /// What was said so far, by whom.
    sealed interface Line {
        record Told(String text) implements Line {}

        record Client(String text) implements Line {}

        record Assistant(String text, List<ToolCall> calls) implements Line {}

        record Result(ToolCall call, String json) implements Line {}
    }

    @Override
    public String toString() {
        return "ModelCall[" + model + "]";
    }
}
