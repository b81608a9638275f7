package com.shopme.workspace.web;

import com.shopme.platform.Problem;

/// Somebody who works there asks for what only an owner may do. 403, `/problems/forbidden`.
final class OwnersMay extends Problem {
    OwnersMay() {
        super(Kind.FORBIDDEN, "forbidden", "Only an owner of the workspace may do this.");
    }
}
