package com.shopme.analytics;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/// Where a row stands among others that are the latest first.
record Place(Instant at, UUID id) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final UUID LAST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /// Before all that happened until then.
    static Place before(Instant now) {
        return new Place(now, LAST_ID);
    }

    /// @throws IllegalArgumentException if it is none
    static Place of(String text) {
        try {
            var parts = text.split(" ", 2);
            var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            if (at.isBefore(EARLIEST) || at.isAfter(EARLIEST.plus(Duration.ofDays(365_000))))
                throw new IllegalArgumentException("no time of ours");
            return new Place(at, UUID.fromString(parts[1]));
        } catch (ArithmeticException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no place", e);
        }
    }

    Map<String, Object> parameters() {
        return Map.of("at", at.atOffset(ZoneOffset.UTC), "id", id);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + " " + id;
    }
}
