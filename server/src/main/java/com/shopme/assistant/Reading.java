package com.shopme.assistant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A clause as one language understands it: what it asks for, and the things and numbers left over.
final class Reading {
    // The values of SPEAK in the lexicons.
    private static final List<String> LANGUAGES =
            List.of("en", "it", "es", "pt", "fr", "de", "und");

    private final Clause clause;
    private final Map<Integer, Phrase.Match> byPlace = new HashMap<>();
    private final Set<Intent> intents = EnumSet.noneOf(Intent.class);
    private final List<Item> items = new ArrayList<>();
    private Optional<String> orderNumber = Optional.empty();
    private int unknown;

    /// So many of something; either may be missing.
    record Item(String words, OptionalInt count, boolean digits, boolean article) {
        boolean isBare() {
            return words.isEmpty();
        }
    }

    Reading(Clause clause, Lexicon lexicon, boolean forgiving) {
        this.clause = clause;
        for (var match : lexicon.matches(clause.words(), forgiving)) {
            intents.add(match.intent());
            match.at().forEach(place -> byPlace.put(place, match));
        }
        new Gathering().walk();
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
        return items;
    }

    Optional<String> orderNumber() {
        return orderNumber;
    }

    boolean opensWith(Intent intent) {
        return at(0).filter(match -> match.intent() == intent).isPresent();
    }

    boolean endsWith(Intent intent) {
        return at(clause.words().size() - 1).filter(m -> m.intent() == intent).isPresent();
    }

    boolean namesSomething() {
        return items.stream().anyMatch(item -> !item.isBare());
    }

    boolean counts() {
        return items.stream().anyMatch(item -> item.count().isPresent());
    }

    boolean hasNothingButParticles() {
        return intents.stream().allMatch(Intent::isParticle);
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
                - unknown
                + (int) byPlace.values().stream().filter(m -> !m.intent().isParticle()).count();
    }

    /// Two things, one for the other.
    record Exchange(String out, String in) {
        static Optional<Exchange> of(List<String> out, List<String> in) {
            if (out.isEmpty() || in.isEmpty()) return Optional.empty();
            return Optional.of(new Exchange(String.join(" ", out), String.join(" ", in)));
        }
    }

    /// "[in] instead of [out]", "instead of [out] I want [in]".
    Optional<Exchange> around(Intent insteadOf) {
        var out = new ArrayList<String>();
        var in = new ArrayList<String>();
        var behind = false;
        for (int at = 0; at < clause.words().size(); at++) {
            var match = byPlace.get(at);
            if (match != null && match.intent() == insteadOf) behind = true;
            else if (match != null && !match.intent().isParticle()) behind = false;
            else if (match == null) (behind ? out : in).add(clause.words().get(at).raw());
        }
        return Exchange.of(out, in);
    }

    /// "Change [out] for [in]".
    Optional<Exchange> around(Intent change, Intent between) {
        var out = new ArrayList<String>();
        var in = new ArrayList<String>();
        var behind = false;
        for (int at = 0; at < clause.words().size() && has(change); at++) {
            var match = byPlace.get(at);
            if (match != null && match.intent() == between) behind = !out.isEmpty();
            else if (match == null) (behind ? in : out).add(clause.words().get(at).raw());
        }
        return Exchange.of(out, in);
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

    /// Sorts the words that no phrase needs into items. "2 espresso 3 olives" counts before,
    /// "espresso 2 olives 3" behind, as the last word tells.
    private final class Gathering {
        private final List<String> words = new ArrayList<>();
        private final List<String> units = new ArrayList<>();
        private OptionalInt count = OptionalInt.empty();
        private boolean digits;
        private boolean article;
        private boolean countsBehind;

        void walk() {
            countsBehind = endsWithNumber();
            for (int at = 0; at < clause.words().size(); at++) take(at);
            close();
        }

        private boolean endsWithNumber() {
            for (int at = clause.words().size() - 1; at >= 0; at--) {
                var match = byPlace.get(at);
                var word = clause.words().get(at);
                if (match == null) return (word.isDigits() || word.isTimes()) && !isSize(at);
                if (match.intent() == Intent.NUMBER) return !isSize(at);
                if (match.intent() == Intent.THING) return false;
            }
            return false;
        }

        private void take(int at) {
            var word = clause.words().get(at);
            var match = byPlace.get(at);
            if (isSize(at)) words.add(word.raw());
            else if (word.plain().startsWith("#"))
                orderNumber = Optional.of(word.plain().substring(1));
            else if (match != null && match.intent() != Intent.NUMBER && !isAdjective(match))
                particle(match, word);
            else if (match != null && match.intent() == Intent.NUMBER) {
                if (match.at().getFirst() == at) number(match.phrase().value(), false);
            } else if (isMoney(at)) return;
            else if (word.isDigits() || word.isTimes()) number(word.number(), true);
            else if (!isCurrency(word)) {
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

        private boolean isMoney(int at) {
            var word = clause.words().get(at);
            if (!word.isDigits() && !word.isMeasure()) return false;
            return near(at - 1) || near(at + 1);
        }

        private boolean near(int at) {
            return at >= 0 && at < clause.words().size() && isCurrency(clause.words().get(at));
        }

        private boolean isCurrency(Word word) {
            return word.plain()
                    .matches("[€$£]|euros?|dollars?|dollari|dolares|pounds?|eur|usd|reais");
        }

        // "500 ml" and "1 kg" belong to a product's name.
        private boolean isSize(int at) {
            var word = clause.words().get(at);
            if (word.isMeasure()) return true;
            if (word.plain().matches(SIZE)) return isNumber(at - 1);
            if (!isNumber(at)) return false;
            return plain(at + 1).matches(SIZE)
                    || plain(at - 1).equals("da") // "moka da sei"
                    || plain(at - 1).equals("de") && at + 1 == clause.words().size();
        }

        private boolean isNumber(int at) {
            if (at < 0) return false;
            var match = byPlace.get(at);
            return clause.words().get(at).isDigits()
                    || match != null && match.intent() == Intent.NUMBER && match.length() == 1;
        }

        private String plain(int at) {
            return at < 0 || at >= clause.words().size() ? "" : clause.words().get(at).plain();
        }

        // Of weight, volume, length; of age and of servings: "parmesan 24 months", "moka, 6 cups".
        private static final String SIZE =
                "ml|cl|l|lt|g|gr|hg|etti|etto|kg|mg|oz|lb|cm|mm|mes[ei]s?|months?|ann[oi]s?|anos|years?"
                        + "|cups?|tazz[ea]|tazas?|chavenas?|xicaras?|person[ea]s?|people|pessoas?";
    }
}
