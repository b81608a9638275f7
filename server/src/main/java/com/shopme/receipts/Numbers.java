package com.shopme.receipts;

import com.shopme.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Numbers in texts, in digits and in words.
final class Numbers {
    /// In digits, grouped or not, with decimals or not.
    static final String DIGITS =
            "(?:\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,3})?)";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])" + DIGITS);
    private static final int LONGEST = 6;

    // Words that count only in company: "once" and "sei" mean much else, "one" is an article.
    private static final Set<String> DOUBTFUL =
            Set.of(
                    "one", "uno", "um", "sei", "sete", "once", "zero", "cero", "cento", "cem",
                    "cien");

    private Numbers() {}

    /// All that the digits may mean: `1.234` is one and a bit, or a thousand and more.
    static List<BigDecimal> read(String digits) {
        var compact = digits.replace(" ", "").replace("'", "");
        var last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
        if (last < 0) return List.of(new BigDecimal(compact));
        var whole = compact.replaceAll("[.,]", "");
        var decimals = compact.length() - last - 1;
        var fraction =
                new BigDecimal(
                        compact.substring(0, last).replaceAll("[.,]", "")
                                + "."
                                + compact.substring(last + 1));
        if (decimals != 3) return List.of(fraction);
        return List.of(new BigDecimal(whole), fraction);
    }

    /// Every number that a text names in digits.
    static Set<BigDecimal> in(String plain) {
        var numbers = new LinkedHashSet<BigDecimal>();
        NUMBER.matcher(plain)
                .results()
                .forEach(match -> read(match.group()).forEach(n -> numbers.add(norm(n))));
        return numbers;
    }

    /// Every number that a text names, in words too.
    static Set<BigDecimal> in(String plain, Language language) {
        var numbers = in(plain);
        spelled(plain, language).forEach(one -> numbers.add(BigDecimal.valueOf(one.value())));
        return numbers;
    }

    static BigDecimal norm(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /// A number in words.
    record Spelled(int value, int start, int end, boolean doubtful) {}

    private record Token(String word, int start, int end) {}

    /// The numbers in words, the longest reading of each.
    static List<Spelled> spelled(String plain, Language language) {
        var words = NumberWords.of(language);
        var tokens =
                Pattern.compile("\\p{L}+")
                        .matcher(plain)
                        .results()
                        .map(m -> new Token(m.group(), m.start(), m.end()))
                        .toList();
        var found = new ArrayList<Spelled>();
        for (int at = 0; at < tokens.size(); at++)
            for (int length = Math.min(LONGEST, tokens.size() - at); length > 0; length--) {
                var part = tokens.subList(at, at + length);
                var joined = String.join(" ", part.stream().map(Token::word).toList());
                var value = words.get(joined);
                if (value == null || !isTogether(plain, part)) continue;
                found.add(
                        new Spelled(
                                value,
                                part.getFirst().start(),
                                part.getLast().end(),
                                DOUBTFUL.contains(joined)));
                at += length - 1;
                break;
            }
        return found;
    }

    private static boolean isTogether(String plain, List<Token> part) {
        for (int i = 0; i + 1 < part.size(); i++)
            if (!plain.substring(part.get(i).end(), part.get(i + 1).start()).matches("[ -]"))
                return false;
        return true;
    }
}
