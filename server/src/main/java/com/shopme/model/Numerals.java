package com.shopme.model;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The figures in a text, in order, whatever stands between them: `12,90 €` and `€12.90` alike.
final class Numerals {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Numerals() {}

    static List<String> in(String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
