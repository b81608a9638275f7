package com.shopme.usage;

import java.math.BigDecimal;
import java.util.UUID;

/// What thinking about one turn took.
///
/// @param id of the thought: booked once
/// @param cost in US dollars
public record Spending(UUID id, int calls, int tokensIn, int tokensOut, BigDecimal cost) {}
