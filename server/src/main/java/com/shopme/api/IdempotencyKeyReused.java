package com.shopme.api;

import com.shopme.platform.Problem;

/// The key was used for another request within the last day; nothing was done. 422,
/// `/problems/idempotency-key-reused`.
public final class IdempotencyKeyReused extends Problem {
    IdempotencyKeyReused() {
        super(
                Kind.UNPROCESSABLE,
                "idempotency-key-reused",
                "This Idempotency-Key came with another request before. Take a new key for a new"
                        + " request.");
    }
}
