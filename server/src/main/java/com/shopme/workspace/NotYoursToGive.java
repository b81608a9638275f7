package com.shopme.workspace;

import com.shopme.platform.Problem;

/// Nobody gives or takes a permission that they do not have themselves. 403,
/// `/problems/not-yours-to-give`.
public final class NotYoursToGive extends Problem {
    NotYoursToGive(Permission permission) {
        super(
                Kind.FORBIDDEN,
                "not-yours-to-give",
                "This takes the permission %s, which you do not have yourself."
                        .formatted(permission.code()));
        with("permission", permission.code());
    }
}
