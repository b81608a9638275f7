package com.shopme.receipts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is left of numbers: pieces, sizes, days.
final class NumberCheck {
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\d])" + Numbers.DIGITS + "(?![\\d])");

    private NumberCheck() {}

    static void check(Reading reading) {
        var segment = reading.segment;
        for (var match : segment.take(DIGITS))
            check(reading, match.group(), Numbers.read(match.group()));
        for (var spelled : Numbers.spelled(segment.rest(), reading.language))
            if (!spelled.doubtful() || StockCheck.counts(segment) && spelled.value() > 1)
                check(
                        reading,
                        segment.words(spelled.start(), spelled.end()),
                        List.of(BigDecimal.valueOf(spelled.value())));
    }

    private static void check(Reading reading, String claim, List<BigDecimal> values) {
        var source =
                values.stream()
                        .map(Numbers::norm)
                        .flatMap(value -> source(reading, value).stream())
                        .findFirst();
        if (source.isPresent()) reading.proven(claim, "number", source.get());
        else reading.unproven(claim, "number", "no such number was looked up");
    }

    private static Optional<String> source(Reading reading, BigDecimal value) {
        if (StockCheck.counts(reading.segment)) return stock(reading, value);
        var fact = reading.evidence.numbers.get(value);
        if (fact != null) return Optional.of(fact);
        if (reading.evidence.clientNumbers.contains(value)) return Optional.of("client");
        if (reading.evidence.cart.values().stream().anyMatch(n -> is(value, n)))
            return Optional.of("cart");
        return is(value, reading.namesInText) && reading.namesInText > 1
                ? Optional.of("this text")
                : Optional.empty();
    }

    private static Optional<String> stock(Reading reading, BigDecimal value) {
        for (var thing : reading.evidence.things.values()) {
            if (!reading.subjects().isEmpty() && !reading.subjects().contains(thing.id())) continue;
            var held = reading.evidence.cart.getOrDefault(thing.id(), 0);
            if (is(value, thing.stock()) || is(value, thing.stock() - held) || is(value, held))
                return Optional.of("catalogue");
            var asked = reading.evidence.clientNumbers.contains(value);
            var enough = value.compareTo(BigDecimal.valueOf(thing.stock())) <= 0;
            if (asked && enough != reading.segment.denies()) return Optional.of("catalogue");
        }
        return Optional.empty();
    }

    private static boolean is(BigDecimal value, int number) {
        return value.compareTo(BigDecimal.valueOf(number)) == 0;
    }
}
