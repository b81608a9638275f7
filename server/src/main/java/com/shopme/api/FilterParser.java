package com.shopme.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a filter: `price ge 10 and (status eq active or name co "caffè") and not (sku pr)`. `and`
/// binds closer than `or`; a value is a word, a number or a text in double quotes.
final class FilterParser {
    private static final int LONGEST = 4000;
    private static final int MOST_TERMS = 50;
    private static final int DEEPEST = 10;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|([(),])|([^\\s(),\"]+))");

    private record Token(String text, boolean quoted, int at) {
        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }
    }

    private final List<Token> tokens;
    private int next;
    private int terms;

    private FilterParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// @throws InvalidRequest telling where it cannot be read
    static Filter parse(String text) {
        if (text.length() > LONGEST) throw wrong("is longer than " + LONGEST + " characters");
        var parser = new FilterParser(tokens(text));
        var filter = parser.or(0);
        if (parser.next < parser.tokens.size()) throw parser.expected("and, or, or the end");
        return filter;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (matcher.region(at, text.length()).lookingAt()) {
            var quoted = matcher.group(1);
            tokens.add(
                    quoted != null
                            ? new Token(unquoted(quoted), true, matcher.start(1))
                            : new Token(matcher.group().strip(), false, at));
            at = matcher.end();
        }
        if (!text.substring(at).isBlank())
            throw wrong("cannot be read from character " + (at + 1) + ": a quote is not closed");
        return tokens;
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private Filter or(int depth) {
        var any = new ArrayList<Filter>();
        do any.add(and(depth));
        while (taken("or"));
        return any.size() == 1 ? any.getFirst() : new Filter.Or(any);
    }

    private Filter and(int depth) {
        var all = new ArrayList<Filter>();
        do all.add(one(depth));
        while (taken("and"));
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private Filter one(int depth) {
        if (depth > DEEPEST) throw wrong("is nested deeper than " + DEEPEST);
        if (taken("not")) {
            if (!peek("(")) throw expected("( after not");
            return new Filter.Not(one(depth + 1));
        }
        if (!taken("(")) return term();
        var inner = or(depth + 1);
        if (!taken(")")) throw expected(")");
        return inner;
    }

    private Filter term() {
        if (++terms > MOST_TERMS) throw wrong("has more than " + MOST_TERMS + " conditions");
        var field = value("a field");
        var operator =
                Operator.of(next < tokens.size() && !tokens.get(next).quoted() ? here() : "")
                        .orElseThrow(
                                () ->
                                        expected(
                                                "one of eq, ne, gt, ge, lt, le, co, sw, ew, pr,"
                                                        + " in"));
        next++;
        return new Filter.Term(
                field,
                operator,
                switch (operator) {
                    case PR -> List.of();
                    case IN -> several();
                    default -> List.of(value("a value"));
                });
    }

    private List<String> several() {
        if (!taken("(")) throw expected("( after in");
        var values = new ArrayList<String>();
        do values.add(value("a value"));
        while (taken(","));
        if (!taken(")")) throw expected(")");
        return values;
    }

    private String value(String what) {
        if (next == tokens.size() || peek("(") || peek(")") || peek(",")) throw expected(what);
        return tokens.get(next++).text();
    }

    private boolean peek(String word) {
        return next < tokens.size() && tokens.get(next).is(word);
    }

    private boolean taken(String word) {
        if (!peek(word)) return false;
        next++;
        return true;
    }

    private String here() {
        return tokens.get(next).text();
    }

    private InvalidRequest expected(String what) {
        var where =
                next == tokens.size()
                        ? "at its end"
                        : "at character %d, »%s«".formatted(tokens.get(next).at() + 1, here());
        return wrong("expects " + what + " " + where);
    }

    private static InvalidRequest wrong(String what) {
        return new InvalidRequest("filter", "syntax", what);
    }
}
