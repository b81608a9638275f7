package com.shopme.receipts;

import java.math.BigDecimal;
import java.util.List;

/// Shares of a hundred, in digits and in words.
final class PercentCheck {
    private PercentCheck() {}

    static void check(Reading reading) {
        var segment = reading.segment;
        for (var match : segment.take(Percents.WRITTEN))
            check(reading, match.group(), Numbers.read(match.group(1)));
        for (var match : segment.take(Percents.HALF))
            check(reading, match.group(), List.of(BigDecimal.valueOf(50)));
        for (var spelled : Numbers.spelled(segment.rest(), reading.language)) {
            var behind = segment.rest().substring(spelled.end());
            if (!Percents.AFTER_WORDS.matcher(behind).find()) continue;
            check(
                    reading,
                    segment.words(spelled.start(), spelled.end()) + " %",
                    List.of(BigDecimal.valueOf(spelled.value())));
            segment.blank(spelled.start(), spelled.end());
        }
    }

    private static void check(Reading reading, String claim, List<BigDecimal> values) {
        for (var value : values) {
            var source = reading.evidence.percents.get(Numbers.norm(value));
            if (source == null) continue;
            reading.proven(claim, "percent", source);
            return;
        }
        reading.unproven(claim, "percent", "no such share was looked up");
    }
}
