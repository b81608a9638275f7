package com.shopme.knowledge;

import java.util.Locale;

/// What a passage comes from.
public enum SourceKind {
    DOCUMENT,
    FAQ,
    /// What the shop says on a topic, such as its hours.
    TEXT,
    SERVICE,
    PRODUCT;

    /// As the API and the database write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SourceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
