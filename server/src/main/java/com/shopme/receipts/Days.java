package com.shopme.receipts;

import com.shopme.shared.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates, days of the week and times of day in a text.
final class Days {
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays(TextStyle.FULL);
    private static final Map<String, DayOfWeek> SHORT = weekdays(TextStyle.FULL, TextStyle.SHORT);

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\b(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                            + "|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})|(\\d{1,2})/(\\d{1,2}))\\b");
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:(\\d{1,2})(?:º|°|st|nd|rd|th)?\\s(?:de\\s|di\\s|of\\s)?("
                            + names(MONTHS)
                            + ")|("
                            + names(MONTHS)
                            + ")\\s(\\d{1,2})(?:st|nd|rd|th)?)\\b"
                            + "(?:,?\\s(?:de\\s|del\\s)?(\\d{4}))?");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(" + names(WEEKDAYS) + ")s?\\b");
    // Shops write short ones too; in a sentence "sun" and "mar" are words of their own.
    private static final Pattern SHORT_WEEKDAY = Pattern.compile("\\b(" + names(SHORT) + ")s?\\b");
    private static final Pattern FROM_TO =
            Pattern.compile(
                    "\\b("
                            + names(SHORT)
                            + ")\\.?\\s?(?:-|to|a|ao|al|through|until)\\s?("
                            + names(SHORT)
                            + ")\\b");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?<![\\d.,])([01]?\\d|2[0-4])"
                            + "(?:(?:[:.]([0-5]\\d))?\\s?(am|pm)\\b|[:h]([0-5]\\d))");
    private static final Pattern HOUR =
            Pattern.compile(
                    "\\b(?:alle|dalle|ore|a las|as|at|from|until|till|das|desde las)\\s"
                            + "([01]?\\d|2[0-4])(?:\\.([0-5]\\d))?(?![\\d.,]*\\s?[€$£\\d])");

    private Days() {}

    /// @param year empty if none is written
    record Day(int day, int month, OptionalInt year) {
        boolean is(Day fact) {
            return day == fact.day
                    && month == fact.month
                    && (year.isEmpty() || fact.year.isEmpty() || year.equals(fact.year));
        }
    }

    record Found<T>(T value, int start, int end) {}

    static List<Found<Day>> takeDays(Segment segment) {
        var found = new ArrayList<Found<Day>>();
        for (var m : segment.take(NAMED)) {
            var day = m.group(1) != null ? m.group(1) : m.group(4);
            var month = MONTHS.get(m.group(2) != null ? m.group(2) : m.group(3));
            if (month == null) continue;
            var year =
                    m.group(5) == null
                            ? OptionalInt.empty()
                            : OptionalInt.of(Integer.parseInt(m.group(5)));
            found.add(new Found<>(new Day(Integer.parseInt(day), month, year), m.start(), m.end()));
        }
        for (var m : segment.take(WRITTEN)) {
            var day =
                    m.group(1) != null
                            ? day(3, 2, 1, m)
                            : m.group(4) != null
                                    ? day(4, 5, 6, m)
                                    : new Day(number(m, 7), number(m, 8), OptionalInt.empty());
            found.add(new Found<>(day, m.start(), m.end()));
        }
        return found;
    }

    /// Minutes of the day.
    static List<Found<Integer>> takeTimes(Segment segment) {
        var found = new ArrayList<Found<Integer>>();
        for (var m : segment.take(TIME)) {
            var minutes = m.group(2) != null ? m.group(2) : m.group(4);
            found.add(new Found<>(minute(m.group(1), minutes, m.group(3)), m.start(), m.end()));
        }
        for (var m : segment.take(HOUR))
            found.add(new Found<>(minute(m.group(1), m.group(2), null), m.start(1), m.end()));
        return found;
    }

    static List<Found<DayOfWeek>> weekdays(String plain) {
        var found = new ArrayList<Found<DayOfWeek>>();
        for (var m : WEEKDAY.matcher(plain).results().toList()) {
            var day = WEEKDAYS.get(m.group(1));
            if (day != null) found.add(new Found<>(day, m.start(), m.end()));
        }
        return found;
    }

    /// All days that are named, those within "from … to …" too.
    static Set<DayOfWeek> allWeekdays(String plain) {
        var all = EnumSet.noneOf(DayOfWeek.class);
        for (var m : SHORT_WEEKDAY.matcher(plain).results().toList())
            if (SHORT.get(m.group(1)) != null) all.add(SHORT.get(m.group(1)));
        for (var m : FROM_TO.matcher(plain).results().toList()) {
            var to = SHORT.get(m.group(2));
            for (var day = SHORT.get(m.group(1)); day != null && day != to; day = day.plus(1))
                all.add(day);
        }
        return all;
    }

    private static Day day(int day, int month, int year, MatchResult m) {
        var written = number(m, year);
        return new Day(
                number(m, day),
                number(m, month),
                OptionalInt.of(written < 100 ? 2000 + written : written));
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int minute(String hour, @Nullable String minutes, @Nullable String half) {
        var h = Integer.parseInt(hour);
        if ("pm".equals(half) && h < 12) h += 12;
        if ("am".equals(half) && h == 12) h = 0;
        return h * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : Language.SPOKEN)
            for (var month : Month.values())
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    var name = Plain.of(month.getDisplayName(style, language.locale()));
                    if (name.matches("\\p{L}{3,}")) months.put(name, month.getValue());
                }
        return months;
    }

    private static Map<String, DayOfWeek> weekdays(TextStyle... styles) {
        var days = new HashMap<String, DayOfWeek>();
        for (var language : Language.SPOKEN)
            for (var day : DayOfWeek.values())
                for (var style : styles) {
                    var name = Plain.of(day.getDisplayName(style, language.locale()));
                    days.put(name.replace(".", ""), day);
                    if (name.endsWith("-feira")) days.put(name.replace("-feira", ""), day);
                }
        return days;
    }

    private static String names(Map<String, ?> words) {
        return String.join(
                "|",
                words.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .toList());
    }
}
