package com.shopme.receipts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Text without capitals and accents, character for character: what is found at a place stands at
/// the same place of the text as it was.
final class Plain {
    private Plain() {}

    /// @param text composed (NFC), see [#composed]
    static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) plain.append(of(text.charAt(i)));
        return plain.toString();
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static char of(char c) {
        return switch (c) {
            case '’', '‘', '`', '´' -> '\'';
            case '\u00a0', '\u202f', '\u2009', '\t' -> ' ';
            case '–', '—', '‑', '−' -> '-';
            default ->
                    c < 128
                            ? Character.toLowerCase(c)
                            : Character.toLowerCase(
                                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                            .charAt(0));
        };
    }

    /// The words of three letters and more, each cut to what its plural and singular share.
    static Set<String> stems(String text) {
        return words(text).stream()
                .filter(word -> word.length() >= 3)
                .map(Plain::stem)
                .collect(Collectors.toSet());
    }

    static List<String> words(String text) {
        return Arrays.stream(of(composed(text)).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String stem(String word) {
        var cut = word.length() >= 7 ? 2 : word.length() >= 4 ? 1 : 0;
        return word.substring(0, word.length() - cut);
    }
}
