package com.shopme.workspace;

import com.shopme.platform.Problem;

/// Members or open invitations have this role. 409, `/problems/role-in-use`.
public final class RoleInUse extends Problem {
    RoleInUse() {
        super(
                Kind.CONFLICT,
                "role-in-use",
                "Members or open invitations have this role. Give them another one first.");
    }
}
