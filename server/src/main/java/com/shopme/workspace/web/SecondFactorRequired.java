package com.shopme.workspace.web;

import com.shopme.platform.Problem;

/// The workspace lets in only people who signed in with two factors. 403,
/// `/problems/second-factor-required`.
final class SecondFactorRequired extends Problem {
    SecondFactorRequired() {
        super(
                Kind.FORBIDDEN,
                "second-factor-required",
                "This takes a sign-in with two factors. Set one up for your account, then sign in"
                        + " again.");
    }
}
