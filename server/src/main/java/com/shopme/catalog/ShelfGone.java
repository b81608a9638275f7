package com.shopme.catalog;

import com.shopme.platform.Problem;
import java.util.UUID;

/// A product cannot come back while its category or service is deleted. 409,
/// `/problems/shelf-gone`.
public final class ShelfGone extends Problem {
    ShelfGone(String field, UUID id) {
        super(
                Kind.CONFLICT,
                "shelf-gone",
                "Its %s is deleted. Restore that first.".formatted(field.replace("_id", "")));
        with("field", field);
        with("id", id);
    }
}
