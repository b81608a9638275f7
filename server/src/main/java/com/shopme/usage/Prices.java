package com.shopme.usage;

import java.math.BigDecimal;

/// What a workspace is charged.
///
/// @param question for each turn of a client that is answered automatically
/// @param push for each message sent unasked to win a client back
/// @param currency ISO 4217
public record Prices(BigDecimal question, BigDecimal push, String currency) {}
