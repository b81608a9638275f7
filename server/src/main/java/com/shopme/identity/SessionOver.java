package com.shopme.identity;

import com.shopme.platform.Problem;

/// A refresh token that keeps no session going: unknown, used before, ended or expired. 401,
/// `/problems/session-over`.
public final class SessionOver extends Problem {
    public SessionOver() {
        super(Kind.UNAUTHENTICATED, "session-over", "Your session is over. Sign in again.");
    }
}
