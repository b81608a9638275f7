package com.shopme.assistant;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Found;
import com.shopme.catalog.Product;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Which product words mean: one, several, or none.
@Component
class Finder {
    static final int MOST = 9;
    private static final double SURE = 0.95;
    private static final double EXACT = 0.99;
    private static final double NEAR = 0.08; // of shelf names, search makes a tenth less
    private static final double LEAST = 0.3;
    // Of a word of four letters, nothing that search calls a typing error is more than a likeness.
    private static final double SURE_WORD = 0.85;

    private final Catalog catalog;

    Finder(Catalog catalog) {
        this.catalog = catalog;
    }

    sealed interface Finding {
        /// @param sure found by all the words, not by some of them
        record One(Product product, List<Product> besides, boolean sure) implements Finding {}

        record Several(List<Product> products) implements Finding {}

        record None() implements Finding {}
    }

    Finding find(Scene scene, String words) {
        var whole = find(scene, words, true);
        return whole instanceof Finding.None ? inParts(scene, words) : whole;
    }

    private Finding find(Scene scene, String words, boolean sure) {
        var found = catalog.search(scene.workspace(), scene.language(), words, MOST);
        var best = found.stream().mapToDouble(Found::score).max().orElse(0);
        if (best < (isShort(words) ? SURE_WORD : LEAST)) return new Finding.None();
        var near =
                found.stream().filter(f -> f.score() >= best - NEAR).map(Found::product).toList();
        var rest = found.stream().map(Found::product).toList();
        var called = called(near, words);
        if (called.size() == 1) return new Finding.One(called.getFirst(), rest, sure);
        if (near.size() == 1 && isKind(words, rest)) return new Finding.Several(rest);
        if (near.size() == 1) return new Finding.One(near.getFirst(), rest, sure);
        return new Finding.Several(called.isEmpty() ? near : called);
    }

    private static boolean isShort(String words) {
        return words.length() <= 4;
    }

    /// One word that a shelf is called by means a kind of product, although one has it in its name.
    private static boolean isKind(String words, List<Product> found) {
        var category = found.getFirst().category();
        return !words.contains(" ")
                && found.stream().filter(p -> p.category().equals(category)).count() > 2;
    }

    /// Something said around the product may hide it: each longer word gets a try by itself.
    private Finding inParts(Scene scene, String words) {
        var parts = words.split(" ");
        if (parts.length < 2 || parts.length > 6) return new Finding.None();
        return Arrays.stream(parts)
                .filter(part -> part.length() >= 4)
                .map(part -> find(scene, part, false))
                .filter(finding -> !(finding instanceof Finding.None))
                .findFirst()
                .orElse(new Finding.None());
    }

    /// The only product that has all these words in its names.
    boolean isOne(Scene scene, String words) {
        var found = catalog.search(scene.workspace(), scene.language(), words, 2);
        return !found.isEmpty()
                && found.getFirst().score() >= EXACT
                && (found.size() == 1 || found.getLast().score() < EXACT);
    }

    /// Whether something here is called so, beyond a likeness.
    boolean knows(Scene scene, String words) {
        return catalog.search(scene.workspace(), scene.language(), words, 1).stream()
                .anyMatch(found -> found.score() >= SURE);
    }

    /// Those that are called exactly so.
    private static List<Product> called(List<Product> products, String words) {
        var asked = stems(words);
        return products.stream()
                .filter(p -> stems(p.name()).size() == asked.size())
                .filter(p -> fits(asked, stems(p.name())))
                .toList();
    }

    /// Whether each asked word is, give or take a letter, one of the name's.
    static boolean fits(Set<String> asked, Set<String> name) {
        return !asked.isEmpty()
                && asked.stream().allMatch(a -> name.stream().anyMatch(n -> alike(a, n)));
    }

    /// The place of the only text that the words fit, -1 if none or several do.
    static int only(String words, List<String> texts) {
        var asked = stems(words);
        var fitting =
                IntStream.range(0, texts.size())
                        .filter(i -> fits(asked, stems(texts.get(i))))
                        .boxed()
                        .sorted(Comparator.comparing(i -> stems(texts.get(i)).size()))
                        .toList();
        if (fitting.isEmpty()) return -1;
        var exact = stems(texts.get(fitting.getFirst())).size() == asked.size();
        return fitting.size() == 1 || exact ? fitting.getFirst() : -1;
    }

    // Plurals of the four languages differ from their singulars in the last letters.
    static Set<String> stems(String text) {
        return Arrays.stream(Word.plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isBlank())
                .filter(word -> word.length() > 2 || word.matches("\\d+"))
                .collect(Collectors.toSet());
    }

    private static boolean alike(String a, String b) {
        if (a.equals(b)) return true;
        var shorter = Math.min(a.length(), b.length());
        if (shorter < 4) return shorter >= 3 && (a.equals(b + "s") || b.equals(a + "s"));
        var sameStem = a.startsWith(b.substring(0, shorter - 1));
        return sameStem && Math.abs(a.length() - b.length()) <= 2 || Spelling.near(a, b);
    }
}
