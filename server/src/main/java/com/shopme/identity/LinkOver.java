package com.shopme.identity;

import com.shopme.platform.Problem;

/// A link of a letter that was used, replaced or is too old. 410, `/problems/link-over`.
public final class LinkOver extends Problem {
    LinkOver() {
        super(Kind.GONE, "link-over", "This link is used up or too old. Ask for another.");
    }
}
