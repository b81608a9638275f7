package com.shopme.clients;

import com.shopme.platform.Problem;

/// Another client of this workspace has this number, in this or its other spelling. 409,
/// `/problems/phone-taken`; `client_id` tells who.
public final class PhoneTaken extends Problem {
    PhoneTaken(ClientId owner) {
        super(
                Kind.CONFLICT,
                "phone-taken",
                "Another client has this phone number. Change that one, or leave the number out.");
        with("client_id", owner.value());
    }
}
