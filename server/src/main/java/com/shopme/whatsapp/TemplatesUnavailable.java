package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// Meta does not tell the templates at the moment. 503, `/problems/templates-unavailable`.
public final class TemplatesUnavailable extends Problem {
    TemplatesUnavailable() {
        super(
                Kind.UNAVAILABLE,
                "templates-unavailable",
                "WhatsApp does not tell which templates there are. Try again in a moment.");
    }
}
