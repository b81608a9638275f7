package com.shopme.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A line of a lexicon: slots parted by spaces. `a/b` takes either word, `word~` any ending,
/// `word?` may be missing, `..` lets up to three words pass.
record Phrase(Intent intent, int value, List<Slot> slots) {

    record Slot(Set<String> words, List<String> stems, boolean optional, boolean gap) {
        static Slot of(String text) {
            if (text.equals("..")) return new Slot(Set.of(), List.of(), false, true);
            var optional = text.endsWith("?");
            var either = (optional ? text.substring(0, text.length() - 1) : text).split("/");
            return new Slot(
                    Set.copyOf(Arrays.stream(either).filter(w -> !w.endsWith("~")).toList()),
                    Arrays.stream(either)
                            .filter(w -> w.endsWith("~"))
                            .map(w -> w.substring(0, w.length() - 1))
                            .toList(),
                    optional,
                    false);
        }

        boolean takes(String word) {
            return words.contains(word) || stems.stream().anyMatch(word::startsWith);
        }
    }

    /// Where the phrase was found.
    ///
    /// @param at the places of the words it is made of, gaps left out
    record Match(Phrase phrase, List<Integer> at) {
        Intent intent() {
            return phrase.intent();
        }

        int length() {
            return at.size();
        }

        /// From the first word to the last.
        int span() {
            return at.getLast() - at.getFirst() + 1;
        }

        boolean touches(Match other) {
            return at.stream().anyMatch(other.at()::contains);
        }
    }

    static Phrase of(Intent intent, int value, String line) {
        var slots = Arrays.stream(line.strip().split("\\s+")).map(Slot::of).toList();
        if (slots.getFirst().gap() || slots.getFirst().optional())
            throw new IllegalArgumentException("a phrase begins with a word: " + line);
        return new Phrase(intent, value, slots);
    }

    boolean isOneWord() {
        return slots.size() == 1;
    }

    Stream<String> words() {
        return slots.stream().flatMap(slot -> slot.words().stream());
    }

    /// The longest way to find this phrase at a place; empty places if it is not there.
    List<Integer> foundAt(int start, List<Spelling> words) {
        return walk(0, start, words);
    }

    private List<Integer> walk(int slot, int at, List<Spelling> words) {
        if (slot == slots.size()) return List.of();
        var here = slots.get(slot);
        if (here.gap()) return walkGap(slot, at, words);
        if (at < words.size() && takes(here, words.get(at))) {
            var rest = walk(slot + 1, at + 1, words);
            if (rest != NOWHERE) return with(at, rest);
        }
        return here.optional() ? walk(slot + 1, at, words) : NOWHERE;
    }

    private List<Integer> walkGap(int slot, int at, List<Spelling> words) {
        for (int skipped = 0; skipped <= 3; skipped++) {
            var rest = walk(slot + 1, at + skipped, words);
            if (rest != NOWHERE) return rest;
        }
        return NOWHERE;
    }

    private boolean takes(Slot slot, Spelling word) {
        if (slot.takes(word.plain())) return true;
        return word.mayMean(intent, isOneWord()) && word.near().stream().anyMatch(slot::takes);
    }

    static final List<Integer> NOWHERE = new ArrayList<>();

    private static List<Integer> with(int first, List<Integer> rest) {
        var all = new ArrayList<Integer>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
