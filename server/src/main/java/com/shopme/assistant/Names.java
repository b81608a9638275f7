package com.shopme.assistant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names, as people give them.
final class Names {
    // "Sono la Anna", "aqui é o João".
    private static final Set<String> ARTICLES = Set.of("la", "il", "el", "o", "a", "lo", "l");

    private Names() {}

    /// The name after "my name is" and the like. After a mere "I am" it must look like a name: a
    /// word or three that mean nothing else.
    static Optional<FullName> after(Reading said, Intent introduction) {
        var words = said.after(introduction).stream().filter(w -> isName(w.raw())).toList();
        var places = said.clause().words();
        var names = words.stream().filter(w -> said.at(places.indexOf(w)).isEmpty()).toList();
        if (introduction == Intent.NAME)
            return names.isEmpty() ? full(words, words) : full(words, names);
        var first = said.after(introduction).stream().filter(w -> !ARTICLES.contains(w.plain()));
        if (!first.findFirst().equals(names.stream().findFirst())) return Optional.empty();
        var looksLikeOne = names.size() <= 3 && said.after(introduction).size() - names.size() <= 1;
        return looksLikeOne ? full(words, names) : Optional.empty();
    }

    // A surname follows at once: "Anna Maria Bianchi", but not "Anna, today, Bianchi".
    private static Optional<FullName> full(List<Word> words, List<Word> names) {
        if (names.isEmpty()) return Optional.empty();
        var from = words.indexOf(names.getFirst());
        var together =
                words.subList(from, words.size()).stream()
                        .takeWhile(names::contains)
                        .limit(4)
                        .map(w -> tidy(w.raw()))
                        .toList();
        return Optional.of(FullName.of(together));
    }

    /// A bare answer to "what may I call you?": at most four words of letters.
    static Optional<FullName> bare(String words) {
        var parts = List.of(words.strip().split("\\s+"));
        if (parts.size() > 4 || !parts.stream().allMatch(Names::isName)) return Optional.empty();
        return Optional.of(FullName.of(parts.stream().map(Names::tidy).toList()));
    }

    /// A message that is written like a full name, each word with a capital: "Inês Costa", "Marco
    /// Conto", although `conto` asks for the bill.
    static Optional<FullName> written(String text) {
        var parts = List.of(text.strip().split("\\s+"));
        var written = parts.size() > 1 && parts.stream().allMatch(Names::isCapitalised);
        return written ? bare(text) : Optional.empty();
    }

    private static boolean isCapitalised(String word) {
        return isName(word) && Character.isUpperCase(word.codePointAt(0));
    }

    /// The first word of what WhatsApp shows, if that can be a name at all.
    static Optional<String> ofProfile(Optional<String> profile) {
        return profile.map(p -> p.strip().split("\\s+")[0]).filter(Names::isName).map(Names::tidy);
    }

    private static boolean isName(String word) {
        return word.matches("(?=.{2,30}$)[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");
    }

    private static String tidy(String name) {
        var shouted = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
        var rest = shouted ? name.substring(1).toLowerCase(Locale.ROOT) : name.substring(1);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + rest;
    }
}
