package com.shopme.api;

import com.shopme.platform.Problem;
import java.util.List;

/// All or nothing was asked for, and not all could be done, so nothing was. 422,
/// `/problems/bulk-refused`; `data` tells which rows are refused and why.
public final class BulkRefused extends Problem {
    BulkRefused(BulkAnswer answer) {
        this(answer.data().stream().filter(BulkRow::failed).toList());
    }

    public BulkRefused(List<?> refused) {
        super(
                Kind.UNPROCESSABLE,
                "bulk-refused",
                "%d rows cannot be done, so none was.".formatted(refused.size()));
        with("data", refused);
        with("failed", refused.size());
    }
}
