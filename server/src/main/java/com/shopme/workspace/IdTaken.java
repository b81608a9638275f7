package com.shopme.workspace;

import com.shopme.platform.Problem;

/// There is a workspace of this id already. 409, `/problems/id-taken`.
public final class IdTaken extends Problem {
    IdTaken() {
        super(
                Kind.CONFLICT,
                "id-taken",
                "There is a workspace of this id. If it is yours, it was made before: read it.");
    }
}
