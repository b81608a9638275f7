package com.shopme.api;

import org.jspecify.annotations.Nullable;

/// One of the things a list is sorted by.
record SortKey(String name, String sql, Field.Kind kind, boolean descending) {
    String ordered() {
        return sql + (descending ? " DESC" : "");
    }

    /// Comes this row behind the value?
    String behind(String value) {
        return "%s %s :%s::%s".formatted(sql, descending ? "<" : ">", value, kind.type());
    }

    String notBefore(String value) {
        return "%s %s :%s::%s".formatted(sql, descending ? "<=" : ">=", value, kind.type());
    }

    String equal(String value) {
        return "%s = :%s::%s".formatted(sql, value, kind.type());
    }

    /// Can this be a value of mine, as PostgreSQL writes it?
    boolean takes(@Nullable String value) {
        if (value == null) return false;
        return switch (kind) {
            case ID -> value.matches("[0-9a-f-]{36}");
            case NUMBER, INTEGER, AMOUNT -> value.matches("-?\\d{1,30}(\\.\\d{1,30})?");
            case FLAG -> value.matches("true|false");
            case TIME ->
                    value.matches(
                            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-]\\d\\d(:\\d\\d)?");
            case TEXT, CHOICE, LABEL -> value.indexOf('\0') < 0;
        };
    }
}
