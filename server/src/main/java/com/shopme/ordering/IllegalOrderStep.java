package com.shopme.ordering;

import com.shopme.platform.Problem;
import java.util.List;
import java.util.Locale;

/// An order cannot go from where it is to there. 409, `/problems/illegal-order-step`; `allowed`
/// names the steps it can take.
public final class IllegalOrderStep extends Problem {
    IllegalOrderStep(OrderStatus now, OrderStatus next) {
        super(
                Kind.CONFLICT,
                "illegal-order-step",
                "The order is %s and cannot become %s".formatted(word(now), word(next)));
        with("status_now", word(now));
        with("allowed", allowed(now));
    }

    private static List<String> allowed(OrderStatus now) {
        return now.next().stream().map(IllegalOrderStep::word).toList();
    }

    private static String word(OrderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
