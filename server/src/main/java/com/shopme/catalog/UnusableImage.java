package com.shopme.catalog;

import com.shopme.platform.Problem;

/// A picture that WhatsApp would not show. 422, `/problems/unusable-image`.
public final class UnusableImage extends Problem {
    UnusableImage(String why) {
        super(Kind.UNPROCESSABLE, "unusable-image", why);
    }
}
