package com.shopme.assistant;

import java.util.List;
import java.util.Optional;

/// What somebody is called: the name to greet them by, and the rest of it.
record FullName(String first, Optional<String> last) {
    /// @param words one at least; the first greets, the others follow
    static FullName of(List<String> words) {
        var rest = String.join(" ", words.subList(1, words.size()));
        return new FullName(
                words.getFirst(), rest.isEmpty() ? Optional.empty() : Optional.of(rest));
    }
}
