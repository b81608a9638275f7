package com.shopme.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// How a shop does in a period.
///
/// @param from when the period began, in the shop's time zone
/// @param to now
/// @param currency that of the shop: what was sold in another does not count
/// @param activeUsers clients who have written
/// @param messages from and to clients
/// @param revenue what the orders placed come to, cancelled ones aside
/// @param series the same, hour by hour of a day or day by day; hours and days without anything are
///   left out
public record DashboardStats(
        String period,
        Instant from,
        Instant to,
        String timeZone,
        String currency,
        Figure activeUsers,
        Figure messages,
        Figure revenue,
        Figure orders,
        Figure newClients,
        List<StatsPoint> series) {

    /// @param from when the hour or day began
    public record StatsPoint(
            Instant from, long orders, BigDecimal revenue, long messages, long newClients) {}
}
