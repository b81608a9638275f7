package com.shopme.receipts;

import java.util.regex.Pattern;

/// Shares of a hundred.
final class Percents {
    private static final String SIGN =
            "\\s?(?:%|percent\\b|per cent\\b|per cento\\b|por ciento\\b|por cento\\b)";

    static final Pattern WRITTEN = Pattern.compile("(?<![\\d.,])(\\d+(?:[.,]\\d{1,2})?)" + SIGN);
    static final Pattern AFTER_WORDS = Pattern.compile("^" + SIGN);
    static final Pattern HALF =
            Pattern.compile(
                    "\\b(?:half (?:the )?price|half off|meta prezzo|a meta|mitad de precio"
                            + "|a mitad|metade do preco)\\b");

    private Percents() {}
}
