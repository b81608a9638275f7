package com.shopme.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The things and numbers of a clause: its words that no phrase needs, sorted. "2 espresso 3
/// olives" counts before, "espresso 2 olives 3" behind, as the last word tells.
final class Items {
    private final Clause clause;
    private final Map<Integer, Phrase.Match> byPlace;
    private final Measures measures;
    private final List<Item> items = new ArrayList<>();
    private Optional<String> orderNumber = Optional.empty();
    private int unknown;

    // Of the item that is being gathered.
    private final List<String> words = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private OptionalInt count = OptionalInt.empty();
    private boolean digits;
    private boolean article;
    private boolean countsBehind;

    Items(Clause clause, Map<Integer, Phrase.Match> byPlace) {
        this.clause = clause;
        this.byPlace = byPlace;
        this.measures = new Measures(clause, byPlace);
        walk();
    }

    List<Item> all() {
        return items;
    }

    Optional<String> orderNumber() {
        return orderNumber;
    }

    /// How many words this language does not know.
    int unknown() {
        return unknown;
    }

    private void walk() {
        countsBehind = endsWithNumber();
        for (int at = 0; at < clause.words().size(); at++) take(at);
        close();
    }

    private boolean endsWithNumber() {
        for (int at = clause.words().size() - 1; at >= 0; at--) {
            var match = byPlace.get(at);
            var word = clause.words().get(at);
            if (match == null) return (word.isDigits() || word.isTimes()) && !measures.isSize(at);
            if (match.intent() == Intent.NUMBER) return !measures.isSize(at);
            if (match.intent() == Intent.THING) return false;
        }
        return false;
    }

    private void take(int at) {
        var word = clause.words().get(at);
        var match = byPlace.get(at);
        if (measures.isSize(at)) words.add(word.raw());
        else if (word.plain().startsWith("#")) orderNumber = Optional.of(word.plain().substring(1));
        else if (match != null && match.intent() != Intent.NUMBER && !isAdjective(match))
            particle(match, word);
        else if (match != null && match.intent() == Intent.NUMBER) {
            if (match.at().getFirst() == at) number(match.phrase().value(), false);
        } else if (measures.isMoney(at)) return;
        else if (word.isDigits() || word.isTimes()) number(word.number(), true);
        else if (!Measures.isCurrency(word)) {
            if (!word.isMeasure()) unknown++;
            words.add(word.raw());
        }
    }

    private void particle(Phrase.Match match, Word word) {
        if (match.intent() == Intent.THING) words.add(word.raw());
        // "del" after a thing is "of the"
        if (match.intent() == Intent.ARTICLE && words.isEmpty()) article = true;
        if (match.intent() == Intent.UNIT) units.add(word.raw());
    }

    private void number(int value, boolean inDigits) {
        if (count.isPresent() && !words.isEmpty()) close();
        begin(value, inDigits);
        if (!words.isEmpty() && countsBehind) close();
    }

    private void begin(int value, boolean inDigits) {
        count = OptionalInt.of(value);
        digits = inDigits;
    }

    private void close() {
        // "a bottle of oil" is oil, "two bottles" two of what was talked about, "bottles"
        // bottles, if nothing else is named
        if (words.isEmpty() && count.isEmpty() && items.isEmpty()) words.addAll(units);
        if (!words.isEmpty() || count.isPresent())
            items.add(new Item(String.join(" ", words), count, digits, article));
        words.clear();
        units.clear();
        count = OptionalInt.empty();
        article = false;
    }

    // "Italian oil" speaks of oil, "Italian?" of a language.
    private boolean isAdjective(Phrase.Match match) {
        return match.intent() == Intent.SPEAK
                && match.length() == 1
                && clause.words().stream().anyMatch(this::isUnknown);
    }

    private boolean isUnknown(Word word) {
        return !byPlace.containsKey(clause.words().indexOf(word)) && !word.isDigits();
    }
}
