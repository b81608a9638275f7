package com.shopme.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Which state of a thing somebody has seen: the moment it was last changed, which the database
/// sets. It travels as an entity tag (RFC 9110, section 8.8.3).
public record Version(Instant changedAt) {
    public Version {
        changedAt = changedAt.truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
    }

    /// @return empty if the tag is none of ours, and so fits nothing
    public static Optional<Version> of(String tag) {
        try {
            var micros = Long.parseLong(tag.replaceAll("^(W/)?\"|\"$", ""), 36);
            return Optional.of(new Version(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public String tag() {
        return "\"" + Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, changedAt), 36) + "\"";
    }
}
