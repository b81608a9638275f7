package com.shopme.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A figure of a period beside that of the period before.
///
/// @param growth in percent, one decimal; empty if there was nothing before
public record Figure(BigDecimal value, BigDecimal before, Optional<BigDecimal> growth) {
    static Figure of(BigDecimal value, BigDecimal before) {
        var growth =
                before.signum() == 0
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(
                                value.subtract(before)
                                        .movePointRight(2)
                                        .divide(before, 1, RoundingMode.HALF_UP));
        return new Figure(value, before, growth);
    }

    static Figure of(long value, long before) {
        return of(BigDecimal.valueOf(value), BigDecimal.valueOf(before));
    }
}
