package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// The body is rightly signed, and yet no JSON. 400, `/problems/malformed-delivery`.
public final class MalformedDelivery extends Problem {
    MalformedDelivery() {
        super(Kind.INVALID, "malformed-delivery", "The body is not JSON in UTF-8.");
    }
}
