package com.shopme.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A piece of a message that holds one thought.
///
/// @param goesOn whether only a comma, a line end or an "and" parts it from the clause before
record Clause(List<Word> words, boolean goesOn) {
    private static final Pattern ORDER_NUMBER =
            Pattern.compile(
                    "(?iu)\\bORD[-_ ]?0*(\\d+)\\b"
                            + "|(?:\\bn|\\bnr|\\bnum|n[°º]|#)[.:°º]?\\s*(?=\\d)(\\d+)\\b"
                            + "|\\b(?:order|ordine|pedido|orden|encomenda)"
                            + "(?: +(?:number|numero|número|no|n))? +(\\d+)(?=\\s*(?:[?.!,]|$))");
    // Words; numbers with decimals or a time; signs that carry meaning; breaks.
    private static final Pattern PIECE =
            Pattern.compile(
                    "#\\d+|(?<![\\d\\p{L}])-\\d+|\\d+(?:[.,:]\\d+)+\\p{L}*|\\d+\\p{L}*"
                            + "|[\\p{L}\\p{M}]+(?:['’`´][\\p{L}\\p{M}]+)*['’]?\\d*|[\\p{So}\\x{1F000}-\\x{1FAFF}]"
                            + "|[×€$£]|[.!?;:…()]+|[,+&/\\n]");
    private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[-–•*]\\s*(?=\\S)");
    private static final Set<String> ENGLISH_TAILS = Set.of("s", "t", "m", "re", "ll", "ve", "d");

    static List<Clause> of(String text, Set<String> conjunctions) {
        var clauses = new ArrayList<Clause>();
        var words = new ArrayList<Word>();
        var goesOn = false;
        for (var piece : pieces(text)) {
            var ends = piece.matches("[.!?;:…()]+");
            if (!ends
                    && !piece.matches("[,+&/\\n]")
                    && !conjunctions.contains(piece.toLowerCase())) {
                split(piece).forEach(raw -> words.add(Word.of(raw)));
                continue;
            }
            if (!words.isEmpty()) clauses.add(new Clause(List.copyOf(words), goesOn));
            goesOn = words.isEmpty() ? goesOn && !ends : !ends;
            words.clear();
        }
        if (!words.isEmpty()) clauses.add(new Clause(List.copyOf(words), goesOn));
        return clauses;
    }

    private static List<String> pieces(String text) {
        var bare = text.contains("\n") ? BULLET.matcher(text).replaceAll("") : text;
        var numbered = ORDER_NUMBER.matcher(bare).replaceAll(m -> " #" + number(m));
        return PIECE.matcher(numbered).results().map(MatchResult::group).toList();
    }

    private static String number(MatchResult found) {
        return Stream.of(1, 2, 3)
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    // Romance words lose a vowel before a vowel: `l'olio` is two words. English ones grow together.
    private static List<String> split(String piece) {
        var parts = piece.split("['’`´]");
        if (parts.length < 2) return List.of(parts.length == 0 ? piece : parts[0]);
        if (ENGLISH_TAILS.contains(parts[parts.length - 1].toLowerCase()))
            return List.of(String.join("", parts));
        return List.of(parts);
    }
}
