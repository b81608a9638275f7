package com.shopme.api;

import java.time.Instant;
import java.util.Optional;

/// The condition of a write: only if the thing is still as the caller has seen it. A controller
/// takes one as a parameter; it reads the header `If-Match` (RFC 9110, section 13.1.1).
///
/// @param tag empty: whatever it is now
public record IfMatch(Optional<String> tag) {
    public static final IfMatch ANY = new IfMatch(Optional.empty());

    /// @param changedAt when the thing was last changed, read in the transaction that will write,
    ///   its row locked
    /// @throws ChangedMeanwhile if that is not what the caller has seen
    public void check(Instant changedAt) {
        if (tag.isEmpty() || tag.get().equals("*")) return;
        var now = new Version(changedAt);
        if (!Version.of(tag.get()).equals(Optional.of(now))) throw new ChangedMeanwhile(now);
    }
}
