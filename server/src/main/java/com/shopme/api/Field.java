package com.shopme.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A field by which a list can be filtered, and sorted if it says so.
///
/// @param sql the column or expression it stands for; not null for one that sorts
/// @param choices for a choice: what each word is in the database
/// @param operators what it may be asked
record Field(
        String name,
        String sql,
        Kind kind,
        Map<String, Object> choices,
        Set<Operator> operators,
        boolean sorts) {

    enum Kind {
        TEXT("text"),
        NUMBER("numeric"),
        INTEGER("bigint"),
        /// Money, kept in thousandths.
        AMOUNT("bigint"),
        FLAG("boolean"),
        TIME("timestamptz"),
        ID("uuid"),
        CHOICE("text"),
        /// One of several small texts that a row has; `sql` is a condition, `%s` in it the text.
        LABEL("text");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /// What it is to PostgreSQL.
        String type() {
            return type;
        }
    }

    static Set<Operator> usual(Kind kind) {
        return switch (kind) {
            case TEXT -> EnumSet.allOf(Operator.class);
            case NUMBER, INTEGER, AMOUNT, TIME ->
                    EnumSet.of(
                            Operator.EQ,
                            Operator.NE,
                            Operator.GT,
                            Operator.GE,
                            Operator.LT,
                            Operator.LE,
                            Operator.PR,
                            Operator.IN);
            case FLAG -> EnumSet.of(Operator.EQ, Operator.NE, Operator.IN);
            case LABEL -> EnumSet.of(Operator.EQ, Operator.NE, Operator.IN);
            case ID, CHOICE -> EnumSet.of(Operator.EQ, Operator.NE, Operator.PR, Operator.IN);
        };
    }

    /// The value as the database takes it.
    ///
    /// @throws InvalidRequest if it cannot be one of this field
    Object value(String text, String parameter) {
        var value = parsed(text);
        if (value != null) return value;
        throw new InvalidRequest(
                parameter, "value", "has »" + text + "« for " + name + ", which takes " + wanted());
    }

    private @Nullable Object parsed(String text) {
        try {
            return switch (kind) {
                case LABEL -> text.indexOf('\0') < 0 ? text.toLowerCase(Locale.ROOT) : null;
                case TEXT -> text.indexOf('\0') < 0 ? text : null;
                case NUMBER -> number(text);
                case INTEGER -> Long.valueOf(text);
                case AMOUNT -> number(text).movePointRight(3).longValueExact();
                case FLAG -> flag(text);
                case TIME -> time(text);
                case ID -> id(text);
                case CHOICE -> choices.get(text);
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return null;
        }
    }

    private String wanted() {
        return switch (kind) {
            case TEXT, LABEL -> "a text";
            case NUMBER, INTEGER -> "a number";
            case AMOUNT -> "an amount with three decimals at most";
            case FLAG -> "true or false";
            case TIME -> "a time like 2026-11-24T10:00:00Z or a day like 2026-11-24";
            case ID -> "an id (a UUID)";
            case CHOICE ->
                    "one of " + String.join(", ", choices.keySet().stream().sorted().toList());
        };
    }

    // A number of a thousand digits is no price, and costs as much as it is long.
    private static BigDecimal number(String text) {
        if (text.length() > 30) throw new IllegalArgumentException();
        var number = new BigDecimal(text);
        if (Math.abs(number.scale()) > 30) throw new IllegalArgumentException();
        return number;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static OffsetDateTime time(String text) {
        var at =
                text.length() == 10
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(text);
        var time = at.atOffset(ZoneOffset.UTC);
        if (time.getYear() < 1900 || time.getYear() > 9999) throw new IllegalArgumentException();
        return time;
    }

    private static UUID id(String text) {
        if (text.length() != 36) throw new IllegalArgumentException();
        return UUID.fromString(text);
    }
}
