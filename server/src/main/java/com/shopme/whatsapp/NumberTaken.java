package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// A WhatsApp number belongs to one workspace, and this one has its own already. 409,
/// `/problems/number-taken`.
public final class NumberTaken extends Problem {
    NumberTaken() {
        super(
                Kind.CONFLICT,
                "number-taken",
                "This WhatsApp number is connected to another workspace. Disconnect it there"
                        + " first.");
    }
}
