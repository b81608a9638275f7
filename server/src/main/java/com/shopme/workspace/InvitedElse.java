package com.shopme.workspace;

import com.shopme.platform.Problem;

/// The invitation went to another e-mail than that of who accepts it. 403,
/// `/problems/invited-else`.
public final class InvitedElse extends Problem {
    InvitedElse() {
        super(
                Kind.FORBIDDEN,
                "invited-else",
                "This invitation went to another e-mail. Sign in with the account of that e-mail.");
    }
}
