package com.shopme.assistant;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A word as it was written and as it is compared: lower case, no accents, no letter dragged out.
record Word(String raw, String plain) {
    // Tea, which without its accent would be "you".
    private static final Set<String> TEA = Set.of("tè", "té", "thè", "thé");

    static Word of(String raw) {
        return new Word(raw, TEA.contains(raw.toLowerCase(Locale.ROOT)) ? "tee" : plain(raw));
    }

    static String plain(String text) {
        var bare =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
        if (bare.matches("(\\p{L})\\1*")) return bare;
        return bare.replaceAll("(\\p{L})\\1{2,}", "$1");
    }

    boolean isDigits() {
        return plain.matches("-?\\d{1,9}");
    }

    /// `500g`, `1.5`, `7:30`: part of a name or a time, never a number of pieces.
    boolean isMeasure() {
        return plain.matches("\\d+(?:[.,:]\\d+)?\\p{L}*") && !isDigits() && !isTimes();
    }

    /// `x3` or `3x`.
    boolean isTimes() {
        return plain.matches("[x×]\\d{1,4}|\\d{1,4}[x×]");
    }

    int number() {
        return Integer.parseInt(plain.replaceAll("[^\\d-]", ""));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(raw.codePointAt(0));
    }
}
