package com.shopme.analytics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// A day, a week from Monday on, or a month, as a shop's clock has it.
public enum Period {
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS);

    private final ChronoUnit unit;

    Period(ChronoUnit unit) {
        this.unit = unit;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// From the beginning of the present one until now.
    Stretch upTo(Instant now, ZoneId zone) {
        var at = now.atZone(zone);
        return new Stretch(beginning(at).toInstant(), now);
    }

    /// The same part of the one before: until this time yesterday, this time a week ago, this time
    /// of the same day a month ago.
    Stretch before(Instant now, ZoneId zone) {
        var at = now.atZone(zone);
        var beginning = beginning(at);
        var then = at.minus(1, unit).toInstant();
        var end = then.isBefore(beginning.toInstant()) ? then : beginning.toInstant();
        return new Stretch(beginning.minus(1, unit).toInstant(), end);
    }

    /// What a curve of it is drawn of: `hour` or `day`.
    String step() {
        return this == DAILY ? "hour" : "day";
    }

    private ZonedDateTime beginning(ZonedDateTime at) {
        var day =
                switch (this) {
                    case DAILY -> at.toLocalDate();
                    case WEEKLY ->
                            at.toLocalDate()
                                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTHLY -> at.toLocalDate().withDayOfMonth(1);
                };
        return day.atStartOfDay(at.getZone());
    }
}
