package com.shopme.workspace.web;

import com.shopme.platform.Problem;

/// A machine token asks for what is a person's own. 403, `/problems/forbidden`.
final class PersonsOnly extends Problem {
    PersonsOnly() {
        super(
                Kind.FORBIDDEN,
                "forbidden",
                "This is about a person's own account, which a machine token does not have.");
    }
}
