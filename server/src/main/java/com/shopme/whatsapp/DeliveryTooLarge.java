package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// Meta sends at most 3 MB; more is not from Meta. 413, `/problems/delivery-too-large`.
public final class DeliveryTooLarge extends Problem {
    public DeliveryTooLarge() {
        super(Kind.TOO_LARGE, "delivery-too-large", "A webhook delivery has at most 3 MB.");
    }
}
