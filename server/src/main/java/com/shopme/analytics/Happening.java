package com.shopme.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that has happened in a shop.
///
/// @param type `client_registered`, `product_added` or `order_received`
/// @param id of the client, product or order
/// @param title the client's or product's name, the order's number
/// @param amount what the order comes to
public record Happening(
        String type,
        UUID id,
        Instant at,
        String title,
        Optional<BigDecimal> amount,
        Optional<String> currency) {}
