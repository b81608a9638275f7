package com.shopme.ordering;

import com.shopme.platform.Problem;
import java.util.Locale;

/// Only a cancelled order is put away. 409, `/problems/order-not-cancelled`.
public final class OrderNotCancelled extends Problem {
    OrderNotCancelled(OrderStatus now) {
        super(
                Kind.CONFLICT,
                "order-not-cancelled",
                "The order is %s. Only a cancelled order can be deleted."
                        .formatted(now.name().toLowerCase(Locale.ROOT)));
        with("status_now", now.name().toLowerCase(Locale.ROOT));
    }
}
