package com.shopme.assistant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody is called: the name to greet them by, and the rest of it.
record FullName(String first, Optional<String> last) {
    // A family name may begin with these; a first name does not.
    private static final Set<String> PARTICLES =
            Set.of("de", "di", "da", "del", "della", "dello", "dos", "das", "van", "von");
    private static final Set<String> SECOND_PARTICLES =
            Set.of("la", "las", "los", "lo", "le", "der", "den");

    /// @param words one at least; the first greets, the others follow. Whoever begins with a family
    ///   name that shows itself ("De Luca Serena") is greeted by what comes after it.
    static FullName of(List<String> words) {
        var family = familyNameAhead(words);
        if (family == 0) return new FullName(words.getFirst(), joined(words, 1, words.size()));
        var surname = joined(words, 0, family);
        return joined(words, family, words.size())
                .map(first -> new FullName(first, surname))
                .orElseGet(() -> new FullName(surname.orElseThrow(), Optional.empty()));
    }

    private static int familyNameAhead(List<String> words) {
        if (words.size() < 2 || !PARTICLES.contains(low(words, 0))) return 0;
        var name = 1;
        while (name < words.size() - 1 && SECOND_PARTICLES.contains(low(words, name))) name++;
        return name + 1;
    }

    private static String low(List<String> words, int at) {
        return words.get(at).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> joined(List<String> words, int from, int to) {
        return from == to
                ? Optional.empty()
                : Optional.of(String.join(" ", words.subList(from, to)));
    }
}
