package com.shopme.identity.web;

import com.shopme.platform.Problem;

/// A cookie came with a request that no page of ours made. 403, `/problems/foreign-page`.
final class ForeignPage extends Problem {
    ForeignPage() {
        super(
                Kind.FORBIDDEN,
                "foreign-page",
                "A cookie opens this only from a page of ours: Origin and %s must fit."
                        .formatted(RefreshCookies.PROOF_HEADER));
    }
}
