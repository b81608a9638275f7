package com.shopme.ordering;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.Money;
import java.util.List;
import java.util.Optional;

/// An order that somebody places for a client, without the checkout page.
///
/// @param payment empty: the first that the shop takes
/// @param delivery empty: it is picked up
/// @param note what the people of the shop write down for themselves
public record NewOrder(
        Goods goods,
        Optional<PaymentMethod> payment,
        Optional<Delivery> delivery,
        Optional<String> note) {

    /// What is ordered.
    public sealed interface Goods {
        /// All that is in a client's cart.
        record Gathered(CartId cart) implements Goods {}

        record Named(ClientId client, List<Line> lines) implements Goods {}
    }

    /// @param told the price the client was told; empty: today's
    public record Line(ProductId product, int quantity, Optional<Money> told) {}
}
