package com.shopme.receipts;

import java.math.BigDecimal;

/// Dates, weekdays, times of day, and "tomorrow" where something arrives.
final class DayCheck {
    private static final int HOUR = 60;
    private static final int NOON = 12;

    private DayCheck() {}

    static void check(Reading reading) {
        var segment = reading.segment;
        for (var found : Days.takeDays(segment)) day(reading, found);
        for (var found : Days.weekdays(segment.plain())) {
            var claim = segment.words(found.start(), found.end());
            if (reading.evidence.weekdays.contains(found.value())
                    || reading.evidence.clientWords.contains(Plain.stem(Plain.of(claim))))
                reading.proven(claim, "date", "texts");
            else reading.unproven(claim, "date", "no text of the shop names that day");
        }
        for (var found : Days.takeTimes(segment)) time(reading, found);
        arrival(reading);
    }

    private static void day(Reading reading, Days.Found<Days.Day> found) {
        var claim = reading.segment.words(found.start(), found.end());
        reading.evidence.days.stream()
                .filter(fact -> found.value().is(fact.day()))
                .findFirst()
                .ifPresentOrElse(
                        fact -> reading.proven(claim, "date", fact.source()),
                        () -> reading.unproven(claim, "date", "no such date was looked up"));
    }

    private static void time(Reading reading, Days.Found<Integer> found) {
        var claim = reading.segment.words(found.start(), found.end());
        var source = reading.evidence.times.get(found.value());
        if (source == null && found.value() % HOUR == 0) source = hour(reading, found.value());
        if (source != null) reading.proven(claim, "time", source);
        else reading.unproven(claim, "time", "no text of the shop names that time");
    }

    private static @org.jspecify.annotations.Nullable String hour(Reading reading, int minutes) {
        var numbers = reading.evidence.numbers;
        var hour = minutes / HOUR;
        var found = numbers.get(Numbers.norm(BigDecimal.valueOf(hour)));
        return found != null || hour <= NOON
                ? found
                : numbers.get(Numbers.norm(BigDecimal.valueOf(hour - NOON)));
    }

    private static void arrival(Reading reading) {
        var segment = reading.segment;
        if (segment.asks() || !segment.has(Words.ARRIVES)) return;
        for (var match : segment.find(Words.RELATIVE_DAY)) {
            if (segment.deniesBefore(match.start())) continue;
            var said =
                    reading.evidence.texts.stream()
                            .filter(text -> Words.RELATIVE_DAY.matcher(text.plain()).find())
                            .findFirst();
            if (said.isPresent()) reading.proven(match.group(), "date", said.get().source());
            else reading.unproven(match.group(), "date", "nobody has said when it arrives");
        }
    }
}
