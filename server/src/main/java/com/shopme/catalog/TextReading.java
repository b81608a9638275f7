package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what something is called in which language: `{"it": {"name": …, "description": …,
/// "aliases": […]}, "es": null}`. Languages that are not mentioned stay.
final class TextReading {
    static final int LONGEST_DESCRIPTION = 10_000;

    private static final Set<String> FIELDS = Set.of("name", "description", "aliases");
    private static final int MOST_ALIASES = 50;
    private static final int LONGEST_ALIAS = 100;

    private TextReading() {}

    static List<Named> read(
            Given given, int longestName, List<Named> now, Set<Language> languages) {
        var texts = new ArrayList<>(now);
        given.objects("texts")
                .forEach(
                        (code, text) -> {
                            var language = language(code, languages);
                            if (language.isEmpty()) {
                                given.wrong("texts." + code, "choice", notSpoken(languages));
                                return;
                            }
                            var before = in(texts, language.get());
                            before.ifPresent(texts::remove);
                            text.ifPresent(
                                    it ->
                                            texts.add(
                                                    named(
                                                            it,
                                                            language.get(),
                                                            before,
                                                            longestName)));
                        });
        texts.sort(Comparator.comparing(named -> named.language().code()));
        return List.copyOf(texts);
    }

    /// What the thing is called in the shop's own language follows its name, where it said the
    /// same.
    static List<Named> following(
            List<Named> texts, Language own, Named before, String name, Optional<String> about) {
        return texts.stream()
                .map(
                        text ->
                                text.language().equals(own)
                                        ? new Named(
                                                own,
                                                text.name().equals(before.name())
                                                        ? name
                                                        : text.name(),
                                                text.description().equals(before.description())
                                                        ? about
                                                        : text.description(),
                                                text.aliases())
                                        : text)
                .toList();
    }

    static Optional<Named> in(List<Named> texts, Language language) {
        return texts.stream().filter(named -> named.language().equals(language)).findFirst();
    }

    private static Named named(
            Given text, Language language, Optional<Named> before, int longestName) {
        text.only(FIELDS);
        return new Named(
                language,
                text.text("name", longestName, before.map(Named::name).orElse(null)),
                text.optionalText(
                        "description", LONGEST_DESCRIPTION, before.flatMap(Named::description)),
                text.texts(
                        "aliases",
                        MOST_ALIASES,
                        LONGEST_ALIAS,
                        before.map(Named::aliases).orElse(List.of())));
    }

    private static Optional<Language> language(String code, Set<Language> languages) {
        return languages.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static String notSpoken(Set<Language> languages) {
        return "is not a language of this shop, which speaks "
                + languages.stream().map(Language::code).sorted().collect(Collectors.joining(", "));
    }
}
