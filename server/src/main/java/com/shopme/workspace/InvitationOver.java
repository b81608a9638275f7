package com.shopme.workspace;

import com.shopme.platform.Problem;

/// Nothing is accepted by this token. 410, `/problems/invitation-over`.
public final class InvitationOver extends Problem {
    InvitationOver() {
        super(
                Kind.GONE,
                "invitation-over",
                "This invitation was accepted, revoked or replaced, or its seven days are over. Ask"
                        + " for a new one.");
    }
}
