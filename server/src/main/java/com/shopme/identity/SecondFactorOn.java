package com.shopme.identity;

import com.shopme.platform.Problem;

/// There is a second factor already. 409, `/problems/second-factor-on`.
public final class SecondFactorOn extends Problem {
    SecondFactorOn() {
        super(
                Kind.CONFLICT,
                "second-factor-on",
                "Your second factor is on already. Turn it off first.");
    }
}
