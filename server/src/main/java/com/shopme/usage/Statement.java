package com.shopme.usage;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/// A month of a workspace.
///
/// @param charged what questions and pushes come to, each at the price it was booked at
/// @param modelCost what the models really cost, in US dollars
/// @param budget what the models may cost in a month, in US dollars
/// @param state how the budget stands
public record Statement(
        YearMonth month,
        int questions,
        int pushes,
        BigDecimal charged,
        Prices prices,
        long modelCalls,
        long tokensIn,
        long tokensOut,
        BigDecimal modelCost,
        Optional<BigDecimal> budget,
        State state) {

    public enum State {
        OPEN,
        /// Four fifths are used.
        WARNING,
        /// Used up: no model is asked until the month ends or the budget grows.
        STOPPED
    }
}
