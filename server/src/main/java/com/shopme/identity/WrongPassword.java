package com.shopme.identity;

import com.shopme.platform.Problem;

/// Who is signed in did not prove it again. 403, `/problems/wrong-password`.
public final class WrongPassword extends Problem {
    WrongPassword() {
        super(Kind.FORBIDDEN, "wrong-password", "This is not your present password.");
    }
}
