package com.shopme.analytics;

import java.math.BigDecimal;
import java.util.Optional;

/// A shop since its beginning, and how its last 30 days compare with the 30 days before.
///
/// @param activeUsers clients who have written within 30 days
/// @param revenue in the shop's currency, cancelled orders aside
public record Overview(
        String currency,
        long totalUsers,
        long activeUsers,
        long totalMessages,
        long totalOrders,
        BigDecimal revenue,
        Growth growth) {

    /// In percent, one decimal; empty if there was nothing before.
    public record Growth(
            Optional<BigDecimal> activeUsers,
            Optional<BigDecimal> messages,
            Optional<BigDecimal> orders,
            Optional<BigDecimal> revenue) {}
}
