package com.shopme.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How a shop did on some days, beside as many days before.
///
/// @param revenue what the orders placed come to, cancelled ones aside
/// @param series every hour, day, week or month, be it empty
public record Trends(
        LocalDate from,
        LocalDate to,
        String step,
        String timeZone,
        String currency,
        Figure revenue,
        Figure orders,
        Figure messages,
        Figure newClients,
        List<TrendPoint> series) {

    /// @param from when the hour, day, week or month began
    public record TrendPoint(
            Instant from, BigDecimal revenue, long orders, long messages, long newClients) {}
}
