package com.shopme.workspace.web;

import com.shopme.platform.Problem;
import com.shopme.workspace.Permission;
import com.shopme.workspace.Role;

/// A member of the workspace whose role, or a machine whose scopes, do not allow this. 403,
/// `/problems/forbidden`.
final class NotPermitted extends Problem {
    NotPermitted(Role role, Permission permission) {
        super(
                Kind.FORBIDDEN,
                "forbidden",
                "You are here as %s, which may not do this: it takes the permission %s."
                        .formatted(role.name(), permission.code()));
        with("permission", permission.code());
    }
}
