package com.shopme.workspace;

import com.shopme.platform.Problem;

/// Something of this kind has that name already. 409, `/problems/name-taken`.
public final class NameTaken extends Problem {
    NameTaken(String what) {
        super(Kind.CONFLICT, "name-taken", "This workspace has such a %s already.".formatted(what));
    }
}
