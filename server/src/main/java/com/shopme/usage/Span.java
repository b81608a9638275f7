package com.shopme.usage;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/// A month on the shop's clock.
///
/// @param end the first moment of the next
record Span(YearMonth month, Instant start, Instant end) {
    static Span of(YearMonth month, ZoneId zone) {
        return new Span(
                month,
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
}
