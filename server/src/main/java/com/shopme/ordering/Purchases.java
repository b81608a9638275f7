package com.shopme.ordering;

import com.shopme.clients.ClientId;
import com.shopme.shared.Money;
import java.time.Instant;

/// What a client has ordered so far.
///
/// @param count all orders
/// @param spent what they come to in the shop's currency, cancelled ones aside
public record Purchases(ClientId client, long count, Money spent, Last last) {

    /// The latest order.
    public record Last(
            OrderId order, String number, OrderStatus status, Money total, Instant placedAt) {}
}
