package com.shopme.knowledge;

import java.util.Locale;

public enum DocumentStatus {
    /// Waits for its text to be taken out, or is at it.
    PROCESSING,
    /// It is found.
    READY,
    /// Its text could not be had; the reason says why.
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DocumentStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
