package com.shopme.workspace;

import com.shopme.platform.Problem;

/// A workspace keeps at least one owner. 409, `/problems/last-owner`.
public final class LastOwner extends Problem {
    LastOwner() {
        super(
                Kind.CONFLICT,
                "last-owner",
                "This is the workspace's last owner. Make somebody else an owner first.");
    }
}
