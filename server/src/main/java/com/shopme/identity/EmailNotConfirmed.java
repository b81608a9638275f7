package com.shopme.identity;

import com.shopme.platform.Problem;

/// The password fits an account whose address nobody confirmed. 403,
/// `/problems/email-not-confirmed`.
public final class EmailNotConfirmed extends Problem {
    EmailNotConfirmed() {
        super(
                Kind.FORBIDDEN,
                "email-not-confirmed",
                "Confirm your e-mail address first: we sent you a link.");
    }
}
