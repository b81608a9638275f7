package com.shopme.receipts;

import com.shopme.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Amounts of money in a text, however they are written: `€ 12,50`, `12.50 euro`, `12 euro e 50`,
/// `dodici euro e cinquanta`, `50 cents`, and a bare `12.50`.
final class Amounts {
    private static final String CURRENCY =
            "(?:€|euros?|eur|r\\$|us\\$|\\$|usd|dollar[is]?|dollars|dolares|£|gbp|pounds?|sterline"
                    + "|libras?|chf|franchi|francos?|reais|brl|jpy|yen|¥)";
    private static final String CENTS = "(?:cents?|centesimi|centimos?|centavos?)";
    private static final String JOIN = "\\s(?:(?:e|y|and|con)\\s)?";
    private static final String END = "(?![\\p{L}\\d])";

    private static final Pattern BEFORE =
            Pattern.compile("(?<!\\p{L})(" + CURRENCY + ")\\s?(" + Numbers.DIGITS + ")" + END);
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<![\\d.,])("
                            + Numbers.DIGITS
                            + ")\\s?("
                            + CURRENCY
                            + ")"
                            + "(?!\\p{L})(?:"
                            + JOIN
                            + "(\\d{2})(?:\\s"
                            + CENTS
                            + ")?(?!\\s?(?:g|gr|ml|cl|kg|x|×|%|\\d)))?");
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})\\s?" + CENTS + END);
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![\\d.,/:-])(\\d+[.,]\\d{2})(?!\\s?(?:g|gr|ml|cl|l|kg|%)\\b)" + END);
    private static final Pattern WORD_AFTER =
            Pattern.compile("^\\s(?:di |de |of )?(" + CURRENCY + ")(?!\\p{L})");
    private static final Pattern CENTS_AFTER = Pattern.compile("^\\s" + CENTS + END);
    private static final Pattern JOINED = Pattern.compile("^" + JOIN + "$");

    private Amounts() {}

    /// @param values what the digits may mean
    /// @param currency as it was written; empty for a bare number
    record Found(List<BigDecimal> values, Optional<String> currency, int start, int end) {}

    static List<Found> take(Segment segment, Language language) {
        var found = new ArrayList<Found>();
        found.addAll(spelled(segment, language));
        for (var match : segment.take(BEHIND)) found.add(behind(match));
        for (var match : segment.take(BEFORE))
            found.add(found(Numbers.read(match.group(2)), Optional.of(match.group(1)), match));
        for (var match : segment.take(SMALL))
            found.add(
                    found(
                            List.of(new BigDecimal(match.group(1)).movePointLeft(2)),
                            Optional.empty(),
                            match));
        for (var match : segment.take(BARE))
            found.add(found(Numbers.read(match.group(1)), Optional.empty(), match));
        return found;
    }

    /// Whether people write this currency so.
    static boolean isCalled(Currency currency, String written) {
        var code = currency.getCurrencyCode();
        return switch (written) {
            case "€", "eur", "euro", "euros" -> code.equals("EUR");
            case "£", "gbp", "pound", "pounds", "sterline", "libra", "libras" -> code.equals("GBP");
            case "r$", "reais", "brl" -> code.equals("BRL");
            case "chf", "franchi", "franco", "francos" -> code.equals("CHF");
            case "¥", "yen", "jpy" -> code.equals("JPY");
            default -> !List.of("EUR", "GBP", "BRL", "CHF", "JPY").contains(code);
        };
    }

    private static Found behind(MatchResult match) {
        var cents = match.group(3);
        var values =
                Numbers.read(match.group(1)).stream()
                        .map(
                                value ->
                                        cents == null
                                                ? value
                                                : value.add(new BigDecimal(cents).movePointLeft(2)))
                        .toList();
        return found(values, Optional.of(match.group(2)), match);
    }

    private static Found found(
            List<BigDecimal> values, Optional<String> currency, MatchResult match) {
        return new Found(
                values.stream().map(Numbers::norm).toList(), currency, match.start(), match.end());
    }

    private static List<Found> spelled(Segment segment, Language language) {
        var found = new ArrayList<Found>();
        var rest = segment.rest();
        var numbers = Numbers.spelled(rest, language);
        for (int i = 0; i < numbers.size(); i++) {
            var whole = numbers.get(i);
            var currency = WORD_AFTER.matcher(rest.substring(whole.end()));
            if (currency.find()) {
                var end = whole.end() + currency.end();
                var value = BigDecimal.valueOf(whole.value());
                if (i + 1 < numbers.size() && joins(rest, end, numbers.get(i + 1))) {
                    value = value.add(cents(numbers.get(++i).value()));
                    end = numbers.get(i).end();
                    var behind = CENTS_AFTER.matcher(rest.substring(end));
                    if (behind.find()) end += behind.end();
                }
                found.add(
                        new Found(
                                List.of(Numbers.norm(value)),
                                Optional.of(currency.group(1)),
                                whole.start(),
                                end));
            } else if (CENTS_AFTER.matcher(rest.substring(whole.end())).find())
                found.add(
                        new Found(
                                List.of(Numbers.norm(cents(whole.value()))),
                                Optional.empty(),
                                whole.start(),
                                whole.end()));
        }
        found.forEach(one -> segment.blank(one.start(), one.end()));
        return found;
    }

    private static boolean joins(String rest, int end, Numbers.Spelled next) {
        return next.value() < 100
                && next.start() > end
                && JOINED.matcher(rest.substring(end, next.start())).matches();
    }

    private static BigDecimal cents(int count) {
        return BigDecimal.valueOf(count, 2);
    }
}
