package com.shopme.assistant;

import com.shopme.catalog.ProductId;

/// Something that the assistant can do for a client, asked for by whoever understood the client in
/// its place.
public sealed interface Act {
    record Add(ProductId product, int count) implements Act {}

    /// So many pieces in all; 0 takes the product out.
    record Hold(ProductId product, int count) implements Act {}

    record EmptyCart() implements Act {}

    record ShowCart() implements Act {}

    record ShowProduct(ProductId product) implements Act {}

    record Pay() implements Act {}

    record Repeat() implements Act {}

    record ShowOrders() implements Act {}

    record ShowOrder(String number) implements Act {}

    record StopOffers() implements Act {}

    record Person() implements Act {}
}
