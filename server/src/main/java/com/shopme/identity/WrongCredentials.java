package com.shopme.identity;

import com.shopme.platform.Problem;

/// E-mail and password do not open an account together. It is not told which of the two is wrong.
/// 401, `/problems/wrong-credentials`.
public final class WrongCredentials extends Problem {
    WrongCredentials() {
        super(
                Kind.UNAUTHENTICATED,
                "wrong-credentials",
                "E-mail and password do not belong together.");
    }
}
