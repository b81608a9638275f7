package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// Somebody subscribes to us with another verify token than ours. 403,
/// `/problems/wrong-verify-token`.
public final class WrongVerifyToken extends Problem {
    WrongVerifyToken() {
        super(
                Kind.FORBIDDEN,
                "wrong-verify-token",
                "hub.verify_token is not the one in SHOPME_META_VERIFY_TOKEN.");
    }
}
