package com.shopme.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// What a model answered.
///
/// @param model who really answered
/// @param cost in US dollars
/// @param costKnown whether the endpoint named the cost; else it was reckoned from the tokens
record ModelReply(
        String text,
        List<ToolCall> calls,
        String model,
        int tokensIn,
        int tokensOut,
        BigDecimal cost,
        boolean costKnown,
        Duration took) {}
