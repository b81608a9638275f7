package com.shopme.assistant;

import com.shopme.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The phrases of one language, read from `assistant/lexicon_<language>.txt`: sections named after
/// an [Intent] (with a value where one is needed, `[NUMBER 2]`), phrases parted by commas. The
/// phrases of `[NUMBERS 13]` stand for 13, 14, 15 and so on.
final class Lexicon {
    private static final int STEM = 3;
    private static final Comparator<Phrase.Match> BEST_FIRST =
            Comparator.comparingInt(Phrase.Match::span)
                    .thenComparing(Phrase.Match::length)
                    .reversed()
                    .thenComparing(Phrase.Match::intent);

    private final Language language;
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase>> byStem = new HashMap<>();
    private final Set<String> conjunctions = new HashSet<>();
    private final Set<String> stopWords = new HashSet<>();
    private final Set<String> startWords = new HashSet<>();
    private final Parted parted = new Parted(conjunctions);
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<String, List<String>> longWords = new HashMap<>();
    private final Map<String, Set<String>> corrections = new ConcurrentHashMap<>();

    private Lexicon(Language language) {
        this.language = language;
    }

    static Lexicon of(Language language) {
        var lexicon = new Lexicon(language);
        lexicon.read("assistant/lexicon_" + language + ".txt");
        lexicon.vocabulary.stream()
                .filter(word -> word.length() >= 4)
                .forEach(
                        word ->
                                lexicon.longWords
                                        .computeIfAbsent(
                                                word.substring(0, 1), _ -> new ArrayList<>())
                                        .add(word));
        return lexicon;
    }

    Language language() {
        return language;
    }

    Set<String> conjunctions() {
        return conjunctions;
    }

    boolean knows(String plain) {
        return vocabulary.contains(plain)
                || byStem.containsKey(stem(plain)) && !startingWith(plain).isEmpty();
    }

    /// Brings together what an "and" would part.
    String together(String text) {
        return parted.together(text);
    }

    Set<String> vocabulary() {
        return vocabulary;
    }

    /// Words that, as a whole message, end marketing.
    Set<String> stopWords() {
        return stopWords;
    }

    /// Words that, as a whole message, allow it again.
    Set<String> startWords() {
        return startWords;
    }

    /// What these words can mean: the longest phrases first, each word used once.
    ///
    /// @param forgiving whether misspelt words may count
    List<Phrase.Match> matches(List<Word> words, boolean forgiving) {
        var spelt =
                words.stream()
                        .map(Word::plain)
                        .map(word -> new Spelling(word, forgiving ? near(word) : Set.of()))
                        .toList();
        var found = new ArrayList<Phrase.Match>();
        for (int at = 0; at < spelt.size(); at++) collect(spelt, at, found);
        found.sort(BEST_FIRST);
        var chosen = new ArrayList<Phrase.Match>();
        for (var match : found) if (chosen.stream().noneMatch(match::touches)) chosen.add(match);
        return chosen;
    }

    private void collect(List<Spelling> words, int at, List<Phrase.Match> found) {
        var word = words.get(at);
        for (var phrase : beginning(word)) {
            var places = phrase.foundAt(at, words);
            if (places != Phrase.NOWHERE) found.add(new Phrase.Match(phrase, places));
        }
    }

    private Set<Phrase> beginning(Spelling word) {
        var phrases = new HashSet<>(byFirstWord.getOrDefault(word.plain(), List.of()));
        word.near().forEach(w -> phrases.addAll(byFirstWord.getOrDefault(w, List.of())));
        phrases.addAll(byStem.getOrDefault(stem(word.plain()), List.of()));
        return phrases;
    }

    private Set<String> near(String plain) {
        if (plain.length() < 4 || !plain.chars().allMatch(Character::isLetter)) return Set.of();
        if (knows(plain)) return Set.of();
        if (corrections.size() > 20_000) corrections.clear();
        return corrections.computeIfAbsent(plain, this::nearest);
    }

    private Set<String> nearest(String plain) {
        var byDistance =
                longWords.getOrDefault(plain.substring(0, 1), List.of()).stream()
                        .filter(word -> Spelling.near(plain, word))
                        .collect(
                                Collectors.groupingBy(
                                        word -> Spelling.distance(plain, word),
                                        TreeMap::new,
                                        Collectors.toSet()));
        return byDistance.isEmpty() ? Set.of() : byDistance.firstEntry().getValue();
    }

    private List<Phrase> startingWith(String plain) {
        return byStem.getOrDefault(stem(plain), List.of()).stream()
                .filter(p -> p.slots().getFirst().takes(plain))
                .toList();
    }

    private static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, STEM);
    }

    private void read(String resource) {
        try (var in = Lexicon.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("missing " + resource);
            var section = "";
            var counted = 0;
            for (var line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                    counted = 0;
                } else
                    for (var phrase : line.split(","))
                        if (!phrase.isBlank()) add(section, phrase, counted++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String section, String text, int place) {
        switch (section) {
            case "AND" -> list(conjunctions, text.strip());
            case "STOP WORDS" -> list(stopWords, Word.plain(text.strip()));
            case "TOGETHER" -> addVerb(text.strip().split(" \\.\\. "));
            case "START WORDS" -> list(startWords, Word.plain(text.strip()));
            default -> addPhrase(section.split(" "), text, place);
        }
    }

    private void addVerb(String[] verb) {
        parted.verb(verb[0], verb[1]);
    }

    private void list(Set<String> words, String word) {
        words.add(word);
        vocabulary.add(Word.plain(word));
    }

    private void addPhrase(String[] section, String text, int place) {
        var counts = section[0].equals("NUMBERS");
        if (counts) parted.number(text);
        var intent = counts ? Intent.NUMBER : Intent.valueOf(section[0]);
        var value = section.length > 1 ? Integer.parseInt(section[1]) : 0;
        var phrase = Phrase.of(intent, counts ? value + place : value, Word.plain(text));
        phrase.words().forEach(vocabulary::add);
        var first = phrase.slots().getFirst();
        first.words()
                .forEach(w -> byFirstWord.computeIfAbsent(w, _ -> new ArrayList<>()).add(phrase));
        first.stems()
                .forEach(s -> byStem.computeIfAbsent(stem(s), _ -> new ArrayList<>()).add(phrase));
    }
}
