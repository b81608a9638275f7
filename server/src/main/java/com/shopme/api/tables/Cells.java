package com.shopme.api.tables;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a writer is given, as what a table knows: a text, a number, yes or no, or nothing.
final class Cells {
    private Cells() {}

    static @Nullable Object plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Optional<?> some -> plain(some.orElse(null));
            case Number number -> number;
            case Boolean yes -> yes;
            default -> cell.toString();
        };
    }

    static String written(Number number) {
        return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }
}
