package com.shopme.identity;

import com.shopme.platform.Problem;

/// What a device answered proves nothing. 403, `/problems/passkey-refused`.
public final class PasskeyRefused extends Problem {
    PasskeyRefused() {
        super(
                Kind.FORBIDDEN,
                "passkey-refused",
                "This passkey was not accepted: it is unknown here, or its answer came too late.");
    }
}
