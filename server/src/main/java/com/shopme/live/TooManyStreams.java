package com.shopme.live;

import com.shopme.platform.Problem;

/// Somebody watches too often at once. 429, `/problems/too-many-streams`.
final class TooManyStreams extends Problem {
    TooManyStreams(int most) {
        super(
                Kind.TOO_MANY,
                "too-many-streams",
                "%d streams of events are open already. Close one.".formatted(most));
        with("most", most);
    }
}
