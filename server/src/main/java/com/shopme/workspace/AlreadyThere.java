package com.shopme.workspace;

import com.shopme.platform.Problem;

/// Who is invited is a member, or invited, already. 409, `/problems/already-there`.
public final class AlreadyThere extends Problem {
    AlreadyThere(String detail) {
        super(Kind.CONFLICT, "already-there", detail);
    }

    static AlreadyThere asMember() {
        return new AlreadyThere("They are a member of this workspace already.");
    }

    static AlreadyThere asInvited() {
        return new AlreadyThere(
                "They have been invited already: send that invitation again, or revoke it.");
    }
}
