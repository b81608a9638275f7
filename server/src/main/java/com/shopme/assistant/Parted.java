package com.shopme.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an "and" would part in one language, brought together again: `treinta y dos` becomes
/// `treinta dos`, "take the oil and the vinegar out" becomes "take out the oil and the vinegar".
final class Parted {
    private final Set<String> conjunctions;
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern pattern, String whole) {}

    /// @param conjunctions of the language, known before the first rule comes
    Parted(Set<String> conjunctions) {
        this.conjunctions = conjunctions;
    }

    /// A verb that may stand around several things.
    void verb(String first, String last) {
        var things = "([^.!?;\\n]{1,80}?(?:,|\\b(?:%s)\\b)[^.!?;\\n]{1,40}?)";
        var pattern = "\\b(%s)\\b" + things + "\\b(%s)\\b";
        rule(pattern.formatted(first, either(conjunctions.stream()), last), "$1 $3 $2");
    }

    /// A number of two words, written as a phrase of the lexicon: `treinta y? uno/una`. A phrase of
    /// one word needs no rule.
    void number(String phrase) {
        var words = phrase.strip().split("\\s+");
        if (words.length != 3) return;
        var and = words[1].replace("?", "");
        var pattern = "\\b(%s)\\s+%s\\s+(%s)\\b";
        rule(pattern.formatted(spellings(words[0]), and, spellings(words[2])), "$1 $2");
    }

    String together(String text) {
        var whole = text;
        for (var rule : rules) whole = rule.pattern.matcher(whole).replaceAll(rule.whole);
        return whole;
    }

    private void rule(String pattern, String whole) {
        rules.add(new Rule(Pattern.compile("(?iu)" + pattern), whole));
    }

    // With its accents and without.
    private static String spellings(String slot) {
        var words = new LinkedHashSet<>(List.of(slot.split("/")));
        Arrays.stream(slot.split("/")).map(Word::plain).forEach(words::add);
        return either(words.stream());
    }

    private static String either(Stream<String> words) {
        return words.map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
