package com.shopme.identity;

import com.shopme.platform.Problem;
import java.time.Duration;
import java.util.List;

/// The password is right, and a code has to follow. 401, `/problems/second-factor-needed`.
public final class SecondFactorNeeded extends Problem {
    SecondFactorNeeded(Ticket challenge, Duration lasts) {
        super(
                Kind.UNAUTHENTICATED,
                "second-factor-needed",
                "Send a code of your app, or a recovery code, with this challenge.");
        with("challenge", challenge.secret());
        with("expires_in", lasts.toSeconds());
        with("methods", List.of("totp", "recovery_code"));
    }
}
