package com.shopme.assistant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A clause as one language understands it: what it asks for, and the things and numbers left over.
final class Reading {
    // The values of SPEAK in the lexicons.
    private static final List<String> LANGUAGES =
            List.of("en", "it", "es", "pt", "fr", "de", "und");

    private final Clause clause;
    private final Map<Integer, Phrase.Match> byPlace = new HashMap<>();
    private final Set<Intent> intents = EnumSet.noneOf(Intent.class);
    private final Items items;

    Reading(Clause clause, Lexicon lexicon, boolean forgiving) {
        this.clause = clause;
        for (var match : lexicon.matches(clause.words(), forgiving)) {
            intents.add(match.intent());
            match.at().forEach(place -> byPlace.put(place, match));
        }
        this.items = new Items(clause, byPlace);
    }

    Clause clause() {
        return clause;
    }

    boolean has(Intent intent) {
        return intents.contains(intent) || intent == Intent.THAT && saysIt(Intent.BUY);
    }

    /// Whether the phrase itself says "it": `lo prendo`, `me lo llevo`. Its value is 1 then.
    boolean saysIt(Intent intent) {
        return byPlace.values().stream()
                .anyMatch(m -> m.intent() == intent && m.phrase().value() == 1);
    }

    Set<Intent> intents() {
        return intents;
    }

    List<Item> items() {
        return items.all();
    }

    Optional<String> orderNumber() {
        return items.orderNumber();
    }

    boolean opensWith(Intent intent) {
        return at(0).filter(match -> match.intent() == intent).isPresent();
    }

    boolean endsWith(Intent intent) {
        return at(clause.words().size() - 1).filter(m -> m.intent() == intent).isPresent();
    }

    boolean namesSomething() {
        return items.all().stream().anyMatch(item -> !item.isBare());
    }

    boolean counts() {
        return items.all().stream().anyMatch(item -> item.count().isPresent());
    }

    boolean hasNothingButParticles() {
        return intents.stream().allMatch(Intent::isParticle);
    }

    /// Whether it asks for nothing else than these.
    boolean onlyBeside(Set<Intent> company) {
        return intents.stream().allMatch(i -> i.isParticle() || company.contains(i));
    }

    int ordinal() {
        return byPlace.values().stream()
                .filter(match -> match.intent() == Intent.ORDINAL)
                .mapToInt(match -> match.phrase().value())
                .findFirst()
                .orElse(0);
    }

    /// Whether it explains more. A number in the middle is not enough: `doce` is twelve in Spanish
    /// and sweet in Portuguese.
    boolean isBetterThan(Reading own) {
        var says =
                !hasNothingButParticles()
                        || at(0).filter(m -> m.intent() == Intent.NUMBER).isPresent();
        return says && explained() > own.explained();
    }

    /// The code of the language that is named.
    Optional<String> language() {
        return byPlace.values().stream()
                .filter(match -> match.intent() == Intent.SPEAK)
                .map(match -> match.phrase().value())
                .filter(value -> value > 0)
                .map(value -> LANGUAGES.get(value - 1))
                .findFirst();
    }

    /// How much of the clause this language explains.
    int explained() {
        return clause.words().size()
                - items.unknown()
                + (int) byPlace.values().stream().filter(m -> !m.intent().isParticle()).count();
    }

    /// The words after an introduction such as "my name is".
    List<Word> after(Intent intent) {
        var last =
                byPlace.entrySet().stream()
                        .filter(e -> e.getValue().intent() == intent)
                        .mapToInt(Map.Entry::getKey)
                        .max();
        if (last.isEmpty()) return List.of();
        return clause.words().subList(last.getAsInt() + 1, clause.words().size());
    }

    Optional<Phrase.Match> at(int place) {
        return Optional.ofNullable(byPlace.get(place));
    }
}
