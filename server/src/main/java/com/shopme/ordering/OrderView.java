package com.shopme.ordering;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An order as it stands.
///
/// @param paid whether the money has come
/// @param paymentLink where to pay, while it is unpaid and paid by link
/// @param note what the people of the shop wrote down for themselves
/// @param deletedAt when the shop put it away
public record OrderView(
        OrderId id,
        ClientId client,
        String number,
        OrderStatus status,
        List<Line> lines,
        Totals totals,
        PaymentMethod payment,
        boolean paid,
        Optional<URI> paymentLink,
        Optional<Delivery> delivery,
        Optional<String> tracking,
        Optional<String> note,
        Instant placedAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    public record Line(
            ProductId product, String name, int quantity, Money unitPrice, Money total) {}
}
