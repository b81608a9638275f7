package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// Meta will not take this message for this client, however often it is asked. 409,
/// `/problems/not-resendable`.
public final class NotResendable extends Problem {
    NotResendable(String why) {
        super(Kind.CONFLICT, "not-resendable", "It is of no use to send this again: " + why);
    }
}
