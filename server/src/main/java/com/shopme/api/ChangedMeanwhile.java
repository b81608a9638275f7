package com.shopme.api;

import com.shopme.platform.Problem;

/// Somebody changed the thing since the caller read it; nothing was written. 412,
/// `/problems/changed-meanwhile`.
public final class ChangedMeanwhile extends Problem {
    ChangedMeanwhile(Version now) {
        super(
                Kind.PRECONDITION_FAILED,
                "changed-meanwhile",
                "It was changed since you read it. Read it again, then write with its new ETag.");
        with("etag", now.tag());
    }
}
