package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// A delivery is not signed with a secret we know. 401, `/problems/invalid-signature`.
public final class InvalidSignature extends Problem {
    InvalidSignature() {
        super(
                Kind.UNAUTHENTICATED,
                "invalid-signature",
                "X-Hub-Signature-256 is missing or does not fit the body. Is"
                        + " SHOPME_META_APP_SECRET, or the number's own secret, that of the Meta"
                        + " app?");
    }
}
