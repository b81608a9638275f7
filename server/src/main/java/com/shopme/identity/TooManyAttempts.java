package com.shopme.identity;

import com.shopme.platform.Problem;
import java.time.Duration;

/// Someone tried too many passwords and has to wait. 429, `/problems/too-many-attempts`.
public final class TooManyAttempts extends Problem {
    TooManyAttempts(Duration pause) {
        super(
                Kind.TOO_MANY,
                "too-many-attempts",
                "Too many attempts to sign in. Try again in %d s.".formatted(seconds(pause)));
        with("retry_after", seconds(pause));
    }

    private static long seconds(Duration pause) {
        return pause.plusMillis(999).toSeconds();
    }
}
