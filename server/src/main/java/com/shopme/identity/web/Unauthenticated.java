package com.shopme.identity.web;

import com.shopme.platform.Problem;

/// The request carries no access token, or one that is not valid (any more). 401,
/// `/problems/unauthenticated`.
final class Unauthenticated extends Problem {
    Unauthenticated() {
        super(
                Kind.UNAUTHENTICATED,
                "unauthenticated",
                "A valid access token is needed: Authorization: Bearer <token>.");
    }
}
