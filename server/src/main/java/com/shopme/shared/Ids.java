package com.shopme.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// New ids: UUID version 7 (RFC 9562), so that rows made later sort later.
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
