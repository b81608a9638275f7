package com.shopme.ordering;

import com.shopme.platform.Problem;
import java.util.Optional;

/// The cart was ordered, has expired or is empty. 409, `/problems/cart-closed`; `order_id` if it
/// was ordered.
public final class CartClosed extends Problem {
    public CartClosed(Optional<OrderId> order) {
        super(
                Kind.CONFLICT,
                "cart-closed",
                "This cart was ordered, has expired or is empty. POST /api/cart opens a new one.");
        order.ifPresent(id -> with("order_id", id.value()));
    }
}
