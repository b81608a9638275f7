package com.shopme.identity.web;

import com.shopme.platform.Problem;

/// Who asks is known and may not. 403, `/problems/forbidden`.
final class Forbidden extends Problem {
    Forbidden() {
        super(Kind.FORBIDDEN, "forbidden", "You may not do this.");
    }
}
