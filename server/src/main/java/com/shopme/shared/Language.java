package com.shopme.shared;

import java.util.List;
import java.util.Locale;

/// A language by its code of two or three letters (ISO 639), such as `it`.
public record Language(String code) {
    public static final Language ENGLISH = new Language("en");
    public static final Language ITALIAN = new Language("it");
    public static final Language SPANISH = new Language("es");
    public static final Language PORTUGUESE = new Language("pt");

    /// The languages that ShopMe itself speaks.
    public static final List<Language> SPOKEN = List.of(ENGLISH, ITALIAN, SPANISH, PORTUGUESE);

    public Language {
        code = code.strip().toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{2,3}"))
            throw new IllegalArgumentException("not a language code: " + code);
    }

    /// Reads `pt`, `pt_BR` and `pt-BR` alike.
    public static Language of(String tag) {
        return new Language(tag.split("[-_]", 2)[0]);
    }

    public Locale locale() {
        return Locale.of(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
