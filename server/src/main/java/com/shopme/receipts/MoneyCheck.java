package com.shopme.receipts;

import com.shopme.receipts.Evidence.Amount;
import com.shopme.receipts.Evidence.Use;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Amounts: a price belongs to the product that the sentence names, a sum to a cart or an order.
final class MoneyCheck {
    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(999);

    private MoneyCheck() {}

    static void check(Reading reading) {
        for (var found : Amounts.take(reading.segment, reading.language)) {
            var claim = reading.segment.words(found.start(), found.end());
            var foreign =
                    found.currency()
                            .filter(c -> !Amounts.isCalled(reading.evidence.currency, c))
                            .isPresent();
            var receipt = foreign ? Optional.<String>empty() : receipt(reading, found);
            if (receipt.isPresent()) reading.proven(claim, "amount", receipt.get());
            else reading.unproven(claim, "amount", "no such amount was looked up for it");
        }
    }

    private static Optional<String> receipt(Reading reading, Amounts.Found found) {
        return found.values().stream()
                .flatMap(value -> receipt(reading, value).stream())
                .findFirst()
                .or(() -> found.currency().isEmpty() ? time(reading, found) : Optional.empty());
    }

    // `18.30` may be a time of day.
    private static Optional<String> time(Reading reading, Amounts.Found found) {
        var value = found.values().getFirst();
        var minutes =
                value.intValue() * 60
                        + value.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        return Optional.ofNullable(reading.evidence.times.get(minutes));
    }

    private static Optional<String> receipt(Reading reading, BigDecimal value) {
        return reading.evidence.amounts.stream()
                .filter(fact -> fact.value().equals(value))
                .filter(fact -> fits(reading, fact))
                .map(Amount::source)
                .findFirst()
                .or(() -> severalPieces(reading, value));
    }

    private static boolean fits(Reading reading, Amount fact) {
        var subjects = reading.subjects();
        return switch (fact.use()) {
            case PRICE -> subjects.isEmpty() || subjects.contains(fact.subject().orElse(""));
            case TOTAL -> reading.named.isEmpty() || reading.segment.has(Words.TOTAL);
            case TEXT -> reading.named.isEmpty() || sharesWords(reading, fact.context());
            case DOCUMENT -> subjects.isEmpty() && sharesWords(reading, fact.context());
        };
    }

    private static boolean sharesWords(Reading reading, String context) {
        var words = new HashSet<>(Plain.stems(reading.segment.rest()));
        words.retainAll(Plain.stems(context));
        return !words.isEmpty();
    }

    // So many times a price: of so many as the client spoke of, or the sentence itself does.
    private static Optional<String> severalPieces(Reading reading, BigDecimal value) {
        for (var fact : reading.evidence.amounts) {
            if (fact.use() != Use.PRICE || fact.value().signum() == 0 || !fits(reading, fact))
                continue;
            var parts = value.divideAndRemainder(fact.value());
            if (parts[1].signum() != 0 || parts[0].compareTo(MOST_PIECES) > 0) continue;
            if (counted(reading).contains(Numbers.norm(parts[0])))
                return Optional.of(fact.source() + " × " + parts[0].toBigInteger());
        }
        return Optional.empty();
    }

    private static Set<BigDecimal> counted(Reading reading) {
        var counted = new HashSet<>(reading.evidence.clientNumbers);
        counted.addAll(Numbers.in(reading.segment.rest(), reading.language));
        return counted;
    }
}
