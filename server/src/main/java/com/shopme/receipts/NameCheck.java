package com.shopme.receipts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of products, shelves and services: those that were looked up, and none besides.
final class NameCheck {
    private static final Pattern SIZE_AT_END =
            Pattern.compile("(?:\\s\\d[\\d.,]*\\s?(?:%|\\p{L}{1,6})?)+$");
    private static final Pattern MARKED =
            Pattern.compile("\\*([^*\\n]+)\\*|[“\"«]([^”\"»\\n]+)[”\"»]|_([^_\\n]+)_");
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}'’])\\p{Lu}[\\p{L}’'-]{2,}");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?:;…\"“«(*_/]|\\s-)\\P{L}*$");
    private static final Pattern HEAD_END = Pattern.compile("\\s-\\s|[:(€$£]|\\s\\d|,|\\s=");
    private static final Pattern ITEMS =
            Pattern.compile(
                    ",|;|:|\\.\\s|\\b(?:e|ed|y|and|o|ou|or|con|with|com|but|ma|pero|mas|per|para|for"
                            + "|che|que|that|which|da|desde|from|a partir)\\b");

    private NameCheck() {}

    private record Known(Pattern pattern, Evidence.Named name) {}

    /// How many different things a text names.
    static int count(String text, Evidence evidence) {
        var plain = Plain.of(Plain.composed(text));
        return (int)
                known(evidence).stream()
                        .filter(known -> known.pattern().matcher(plain).find())
                        .map(known -> known.name().subject().orElse(known.name().plain()))
                        .distinct()
                        .count();
    }

    /// Reads the known names away, and notes what the sentence is about.
    static void take(Reading reading) {
        for (var known : known(reading.evidence))
            for (var match : reading.segment.take(known.pattern())) {
                known.name().subject().ifPresent(reading.named::add);
                reading.proven(
                        reading.segment.words(match.start(), match.end()),
                        "name",
                        known.name().source());
            }
        if (reading.named.isEmpty()) reading.named.addAll(hinted(reading));
    }

    private static List<Known> known(Evidence evidence) {
        var known = new ArrayList<Known>();
        for (var name : evidence.names) {
            add(known, name, name.plain());
            var bare = SIZE_AT_END.matcher(name.plain()).replaceFirst("").strip();
            if (bare.length() >= 4) add(known, name, bare);
        }
        known.sort(Comparator.comparing((Known k) -> k.pattern().pattern().length()).reversed());
        return known;
    }

    private static void add(List<Known> known, Evidence.Named name, String words) {
        if (words.length() < 2) return;
        known.add(
                new Known(
                        Pattern.compile(
                                "(?<![\\p{L}\\d])" + Pattern.quote(words) + "(?![\\p{L}\\d])"),
                        name));
    }

    // A word that only one product has in its name speaks of that product.
    private static Set<String> hinted(Reading reading) {
        var stems = Plain.stems(reading.segment.rest());
        var hinted = new LinkedHashSet<String>();
        for (var thing : reading.evidence.things.values())
            if (Plain.stems(thing.name()).stream()
                    .filter(stem -> isOnlyOf(thing, stem, reading.evidence))
                    .anyMatch(stems::contains)) hinted.add(thing.id());
        return hinted;
    }

    private static boolean isOnlyOf(Evidence.Thing thing, String stem, Evidence evidence) {
        return !Words.COMMON.contains(stem)
                && evidence.things.values().stream()
                        .filter(other -> !other.id().equals(thing.id()))
                        .noneMatch(other -> Plain.stems(other.name()).contains(stem));
    }

    /// What sounds like a name and is none that was looked up.
    static void strangers(Reading reading) {
        marked(reading);
        capitals(reading);
        if (reading.segment.isListed()) head(reading);
        offered(reading);
    }

    private static void marked(Reading reading) {
        for (var match : MARKED.matcher(reading.segment.text()).results().toList())
            if (isStrange(reading, reading.segment.rest().substring(match.start(), match.end())))
                stranger(reading, match.group());
    }

    private static void capitals(Reading reading) {
        var text = reading.segment.text();
        for (var match : CAPITAL.matcher(text).results().toList()) {
            var beginning = BEGINNING.matcher(text.substring(0, match.start())).find();
            var rest = reading.segment.rest().substring(match.start(), match.end());
            if (!beginning && isStrange(reading, rest)) stranger(reading, match.group());
        }
    }

    // In a list, what stands before the dash or the price is a name.
    private static void head(Reading reading) {
        var plain = reading.segment.plain();
        var end = HEAD_END.matcher(plain);
        var from = plain.indexOf(' ') + 1;
        var to = end.find(Math.min(from + 1, plain.length())) ? end.start() : plain.length();
        item(reading, from, to);
    }

    // "We have …": each thing behind it.
    private static void offered(Reading reading) {
        var plain = reading.segment.plain();
        for (var match : reading.segment.find(Words.HAVE)) {
            if (reading.segment.deniesBefore(match.start()) || reading.segment.asks()) continue;
            var from = match.end();
            for (var cut : ITEMS.matcher(plain).results().toList()) {
                if (cut.start() < from) continue;
                item(reading, from, cut.start());
                from = cut.end();
            }
            item(reading, from, plain.length());
        }
    }

    private static void item(Reading reading, int from, int to) {
        if (from >= to) return;
        var rest = reading.segment.rest().substring(from, to);
        var plain = reading.segment.plain().substring(from, to);
        if (rest.equals(plain) && isStrange(reading, rest))
            stranger(reading, reading.segment.words(from, to));
    }

    private static boolean isStrange(Reading reading, String words) {
        var mayEcho = reading.segment.denies() || reading.segment.asks();
        return Plain.words(words).stream()
                .filter(word -> word.length() >= 3 && !word.matches("\\d+"))
                .map(Plain::stem)
                .filter(stem -> !Words.COMMON.contains(stem))
                .filter(stem -> !reading.evidence.vocabulary.contains(stem))
                .anyMatch(stem -> !(mayEcho && reading.evidence.clientWords.contains(stem)));
    }

    private static void stranger(Reading reading, String words) {
        reading.unproven(words.strip(), "name", "nothing of that name was looked up");
    }
}
