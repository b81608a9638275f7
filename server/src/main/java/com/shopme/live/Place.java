package com.shopme.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How far somebody has heard: what a snapshot of the database shows, and when it was taken.
/// Written `<seconds>-<snapshot>`, it is the id of an event.
record Place(Instant at, String snapshot) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,12})-(\\d{1,19}:\\d{1,19}:(?:\\d{1,19}(?:,\\d{1,19})*)?)");

    /// @return empty if it is none of ours, or so old that events since may be forgotten
    static Optional<Place> read(String id, Instant now, Duration window) {
        var written = WRITTEN.matcher(id);
        if (id.length() > 8_000 || !written.matches()) return Optional.empty();
        var place =
                new Place(
                        Instant.ofEpochSecond(Long.parseLong(written.group(1))), written.group(2));
        var since = Duration.between(place.at, now);
        return since.compareTo(window) < 0 ? Optional.of(place) : Optional.empty();
    }

    /// Whether what this transaction wrote is seen here.
    boolean shows(long transaction) {
        var parts = snapshot.split(":", -1);
        if (transaction < Long.parseLong(parts[0])) return true;
        if (transaction >= Long.parseLong(parts[1])) return false;
        return !List.of(parts[2].split(",")).contains(String.valueOf(transaction));
    }

    String id() {
        return at.getEpochSecond() + "-" + snapshot;
    }
}
