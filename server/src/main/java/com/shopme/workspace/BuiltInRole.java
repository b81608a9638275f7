package com.shopme.workspace;

import com.shopme.platform.Problem;

/// The four roles that every workspace has cannot be changed. 409, `/problems/built-in-role`.
public final class BuiltInRole extends Problem {
    BuiltInRole() {
        super(
                Kind.CONFLICT,
                "built-in-role",
                "owner, admin, agent and viewer are the same everywhere. Make a role of your own.");
    }
}
