package com.shopme.ordering;

import com.shopme.platform.Problem;
import java.util.Locale;

/// The address of an order does not change once it is shipped, delivered or cancelled. 409,
/// `/problems/order-under-way`.
public final class OrderUnderWay extends Problem {
    OrderUnderWay(OrderStatus now) {
        super(
                Kind.CONFLICT,
                "order-under-way",
                "The order is %s: where it goes does not change any more."
                        .formatted(now.name().toLowerCase(Locale.ROOT)));
        with("status_now", now.name().toLowerCase(Locale.ROOT));
    }
}
