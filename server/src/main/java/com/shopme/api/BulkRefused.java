package com.shopme.api;

import com.shopme.platform.Problem;
import java.util.List;

/// Some of many writes that were to happen together cannot, so none did. 422,
/// `/problems/bulk-refused`; `rows` tells which and why.
public final class BulkRefused extends Problem {
    public BulkRefused(List<?> rows) {
        super(
                Kind.UNPROCESSABLE,
                "bulk-refused",
                "Nothing was written: %d of the rows are refused, and all or nothing was asked for."
                        .formatted(rows.size()));
        with("rows", rows);
    }
}
