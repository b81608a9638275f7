package com.shopme.model;

import com.shopme.platform.Problem;

/// No model writes this now. 503, `/problems/model-unavailable`.
public final class ModelUnavailable extends Problem {
    /// @param reason one word: `no_model`, `over_budget`, `out_of_credit`, `too_slow`, …
    ModelUnavailable(String reason) {
        super(
                Kind.UNAVAILABLE,
                "model-unavailable",
                "No model can write this now: " + reason + ".");
        with("reason", reason);
    }
}
