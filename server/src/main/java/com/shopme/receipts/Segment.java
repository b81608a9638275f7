package com.shopme.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A sentence or line while it is read. What was read is blanked out, so that nothing is read
/// twice.
final class Segment {
    private static final Pattern END =
            Pattern.compile(
                    "\\n+|(?<=[!?…])\\s+|(?<=\\p{L}\\p{L}\\.|\\)\\.|[€$£%]\\.)\\s+"
                            + "|(?<=\\d\\.)\\s+(?=[\\p{Lu}¿¡])");
    private static final Pattern MARK = Pattern.compile("^\\s*(?:\\d{1,2}[.)]|[•*-](?= ))\\s*");
    private static final int NEAR = 26;

    private final String text;
    private final String plain;
    private final StringBuilder rest;
    private final boolean listed;

    private Segment(String text) {
        this.text = text;
        this.plain = Plain.of(text);
        this.rest = new StringBuilder(plain);
        var mark = MARK.matcher(plain);
        this.listed = mark.find();
        if (listed) blank(mark.start(), mark.end());
    }

    static List<Segment> of(String text) {
        var segments = new ArrayList<Segment>();
        for (var part : END.split(Plain.composed(text)))
            if (!part.isBlank()) segments.add(new Segment(part.strip()));
        return segments;
    }

    String text() {
        return text;
    }

    String plain() {
        return plain;
    }

    /// A line of a list.
    boolean isListed() {
        return listed;
    }

    boolean asks() {
        return text.endsWith("?");
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(plain).find();
    }

    /// Finds without reading away.
    List<MatchResult> find(Pattern pattern) {
        return pattern.matcher(plain).results().toList();
    }

    /// Finds in what was not read yet, and reads it away.
    List<MatchResult> take(Pattern pattern) {
        var found = pattern.matcher(rest.toString()).results().toList();
        found.forEach(match -> blank(match.start(), match.end()));
        return found;
    }

    /// What was not read yet.
    String rest() {
        return rest.toString();
    }

    void blank(int start, int end) {
        for (int i = start; i < end; i++) rest.setCharAt(i, ' ');
    }

    /// The words as they were written.
    String words(int start, int end) {
        return text.substring(start, end).strip();
    }

    /// Whether a little before this place something is denied.
    boolean deniesBefore(int place) {
        var before = plain.substring(Math.max(0, place - NEAR), place);
        var clause = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
        return Words.DENIAL.matcher(before.substring(clause + 1)).find();
    }

    boolean denies() {
        return Words.DENIAL.matcher(plain).find();
    }
}
