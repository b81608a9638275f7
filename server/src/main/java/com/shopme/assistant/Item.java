package com.shopme.assistant;

import java.util.OptionalInt;

/// So many of something; either may be missing.
record Item(String words, OptionalInt count, boolean digits, boolean article) {
    boolean isBare() {
        return words.isEmpty();
    }
}
