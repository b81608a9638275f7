package com.shopme.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Whether something of the catalogue is offered. What is for sale is `ACTIVE` while a piece is
/// left and `OUT_OF_STOCK` else: the database keeps that, so both say »for sale« where written.
public enum ProductStatus {
    ACTIVE,
    OUT_OF_STOCK,
    INACTIVE,
    DRAFT;

    /// As the API and the database write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProductStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// `products.status_code` (V060).
    static Map<String, Integer> codes() {
        var codes = new LinkedHashMap<String, Integer>();
        for (var status : values()) codes.put(status.word(), status.ordinal() + 1);
        return codes;
    }

    static Map<String, ProductStatus> words() {
        var words = new LinkedHashMap<String, ProductStatus>();
        for (var status : values()) words.put(status.word(), status);
        return words;
    }

    /// For what has no stock.
    static Map<String, ProductStatus> wordsOfShelves() {
        var words = words();
        words.remove(OUT_OF_STOCK.word());
        return words;
    }
}
