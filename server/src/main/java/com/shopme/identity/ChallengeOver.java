package com.shopme.identity;

import com.shopme.platform.Problem;

/// A challenge that is unknown, used or too old. 401, `/problems/challenge-over`.
public final class ChallengeOver extends Problem {
    ChallengeOver() {
        super(Kind.UNAUTHENTICATED, "challenge-over", "This took too long. Sign in again.");
    }
}
