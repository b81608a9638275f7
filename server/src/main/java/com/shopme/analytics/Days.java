package com.shopme.analytics;

import com.shopme.api.InvalidList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Whole days of a shop's calendar, both ends among them.
public record Days(LocalDate from, LocalDate to) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int MOST = 3_700;

    /// Reads what is asked for.
    ///
    /// @param period a word for some days; not with `from` and `to`
    /// @throws InvalidList if that is no such days
    static Days of(
            Optional<String> period, Optional<String> from, Optional<String> to, LocalDate today) {
        if (from.isEmpty() && to.isEmpty()) return named(period.orElse("last_30_days"), today);
        if (period.isPresent())
            throw new InvalidList("period", "conflict", "cannot go with from and to");
        var last = to.map(text -> day("to", text)).orElse(today);
        var first = from.map(text -> day("from", text)).orElse(last);
        if (first.isAfter(last)) throw new InvalidList("from", "range", "is after to");
        if (ChronoUnit.DAYS.between(first, last) > MOST)
            throw new InvalidList("from", "range", "is more than ten years before to");
        return new Days(first, last);
    }

    private static Days named(String word, LocalDate today) {
        return switch (word) {
            case "today" -> new Days(today, today);
            case "yesterday" -> new Days(today.minusDays(1), today.minusDays(1));
            case "last_7_days" -> new Days(today.minusDays(6), today);
            case "last_30_days" -> new Days(today.minusDays(29), today);
            case "last_90_days" -> new Days(today.minusDays(89), today);
            case "this_month" -> new Days(today.withDayOfMonth(1), today);
            case "last_month" -> {
                var first = today.withDayOfMonth(1).minusMonths(1);
                yield new Days(first, first.plusMonths(1).minusDays(1));
            }
            case "last_12_months" -> new Days(today.withDayOfMonth(1).minusMonths(11), today);
            default ->
                    throw new InvalidList(
                            "period",
                            "choice",
                            "is one of today, yesterday, last_7_days, last_30_days, last_90_days,"
                                    + " this_month, last_month, last_12_months");
        };
    }

    /// The same number of days before.
    Days before() {
        return new Days(from.minusDays(length()), to.minusDays(length()));
    }

    /// Until their end, or until now if they have not ended.
    Stretch upTo(Instant now, ZoneId zone) {
        var begin = from.atStartOfDay(zone).toInstant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        var last = end.isAfter(now) ? now : end;
        return new Stretch(begin, last.isBefore(begin) ? begin : last);
    }

    /// As many days before, until this hour.
    Stretch beforeUpTo(Instant now, ZoneId zone) {
        return before().upTo(now.atZone(zone).minusDays(length()).toInstant(), zone);
    }

    /// How a curve of them is best drawn.
    String usualStep() {
        if (length() == 1) return "hour";
        return length() <= 92 ? "day" : "month";
    }

    /// When the hour, day, week or month begins in which they begin.
    ZonedDateTime firstStep(String step, ZoneId zone) {
        var first = from.atStartOfDay(zone);
        return switch (step) {
            case "week" -> first.minusDays(from.getDayOfWeek().getValue() - 1L);
            case "month" -> from.withDayOfMonth(1).atStartOfDay(zone);
            default -> first;
        };
    }

    private long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static LocalDate day(String parameter, String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.isBefore(EARLIEST.plusYears(200))) return day;
        } catch (DateTimeException e) {
            // told below
        }
        throw new InvalidList(parameter, "value", "must be a day such as 2026-11-24");
    }
}
