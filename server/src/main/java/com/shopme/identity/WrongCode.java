package com.shopme.identity;

import com.shopme.platform.Problem;

/// A code of an app or on paper that proves nothing. 403, `/problems/wrong-code`.
public final class WrongCode extends Problem {
    WrongCode() {
        super(Kind.FORBIDDEN, "wrong-code", "This code is wrong, too old, or was used before.");
    }
}
