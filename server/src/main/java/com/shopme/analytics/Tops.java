package com.shopme.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What and who stood out on some days, the greatest first; cancelled orders aside.
public record Tops(
        LocalDate from,
        LocalDate to,
        String currency,
        List<TopSeller> products,
        List<TopSeller> services,
        List<TopClient> clients,
        List<TopOrder> orders) {

    /// A product, or a service with all products that belong to it.
    ///
    /// @param sold pieces
    /// @param revenue before discounts of whole orders
    public record TopSeller(UUID id, String name, long sold, BigDecimal revenue) {}

    /// @param name empty if the client is no longer kept
    public record TopClient(UUID id, String name, long orders, BigDecimal spent) {}

    public record TopOrder(
            UUID id,
            String number,
            UUID clientId,
            String client,
            Instant placedAt,
            BigDecimal total) {}
}
