package com.shopme.api;

import com.shopme.platform.Problem;

/// All or nothing was asked for, and not all could be done, so nothing was. 422,
/// `/problems/bulk-refused`; `data` tells which rows are refused and why.
public final class BulkRefused extends Problem {
    BulkRefused(BulkAnswer answer) {
        super(
                Kind.UNPROCESSABLE,
                "bulk-refused",
                "%d rows cannot be done, so none was.".formatted(answer.failed()));
        with("data", answer.data().stream().filter(BulkRow::failed).toList());
        with("failed", answer.failed());
    }
}
