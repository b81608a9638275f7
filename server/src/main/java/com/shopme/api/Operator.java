package com.shopme.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a filter may ask of a field: the words of SCIM (RFC 7644, section 3.4.2.2), and `in`.
public enum Operator {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE,
    /// contains
    CO,
    /// starts with
    SW,
    /// ends with
    EW,
    /// has a value ("present")
    PR,
    IN;

    static Optional<Operator> of(String word) {
        return Arrays.stream(values()).filter(op -> op.word().equalsIgnoreCase(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
