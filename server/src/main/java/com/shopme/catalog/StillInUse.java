package com.shopme.catalog;

import com.shopme.platform.Problem;

/// A category or service that still has products cannot be deleted. 409, `/problems/still-in-use`.
public final class StillInUse extends Problem {
    StillInUse(String what, long products) {
        super(
                Kind.CONFLICT,
                "still-in-use",
                "%d products belong to this %s. Name another in move_to, or delete them before."
                        .formatted(products, what));
        with("products", products);
    }
}
