package com.shopme.clients;

import com.shopme.platform.Problem;
import java.time.Instant;

/// The client has said STOP. Nobody but the client takes that back. 409, `/problems/opted-out`.
public final class OptedOut extends Problem {
    OptedOut(Instant since) {
        super(
                Kind.CONFLICT,
                "opted-out",
                "This client has asked for no marketing. Only the client can take that back, by"
                        + " writing START.");
        with("since", since);
    }
}
