package com.shopme.workspace.web;

import com.shopme.platform.Problem;

/// The token is genuine, but was revoked, or its owner's account is closed. 401,
/// `/problems/unauthenticated`.
final class NotLetIn extends Problem {
    NotLetIn() {
        super(
                Kind.UNAUTHENTICATED,
                "unauthenticated",
                "This token opens nothing any more: it was revoked, or its account is closed.");
    }
}
