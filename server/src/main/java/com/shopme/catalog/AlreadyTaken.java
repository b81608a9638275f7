package com.shopme.catalog;

import com.shopme.platform.Problem;

/// Something else of this workspace has this slug or article number. 409,
/// `/problems/already-taken`.
public final class AlreadyTaken extends Problem {
    AlreadyTaken(String field, String value) {
        super(
                Kind.CONFLICT,
                "already-taken",
                "Something else here has the %s »%s« already.".formatted(field, value));
        with("field", field);
        with("value", value);
    }
}
