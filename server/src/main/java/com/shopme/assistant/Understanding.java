package com.shopme.assistant;

import static com.shopme.assistant.Intent.*;

import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// Reads what a client wrote as wishes, each clause in the language that explains most of it.
final class Understanding {
    private static final List<Intent> SOCIAL =
            List.of(GREET, HOW_ARE_YOU, PRAISE, YES, NO, THANKS, BYE);
    private static final Set<Intent> TOPICS =
            Set.of(
                    RESTOCK, DIET, CURRENCY, HOURS, SHIPPING, ADDRESS, RETURNS, PAYMENT, PRIVACY,
                    CONTACT, ABOUT, SERVICES, INVOICE, DISCOUNT);

    private final List<Lexicon> lexicons;
    private final Set<String> conjunctions = new HashSet<>();

    Understanding(List<Lexicon> lexicons) {
        this.lexicons = lexicons;
        lexicons.forEach(lexicon -> conjunctions.addAll(lexicon.conjunctions()));
    }

    List<Wish> read(String text, Language language) {
        if (isOnly(text, Lexicon::stopWords)) return List.of(new Wish.Plain(STOP));
        if (isOnly(text, Lexicon::startWords)) return List.of(new Wish.Plain(START));
        var wishes = new ArrayList<Wish>();
        Optional<Wish> before = Optional.empty();
        for (var clause : Clause.of(together(text), conjunctions)) {
            var found = new ClauseRules(best(clause, language), before).wishes();
            wishes.addAll(found);
            if (!found.isEmpty()) before = Optional.of(found.getLast());
        }
        return tidy(wishes);
    }

    /// A name, if the message is written like one and not only of words that mean something here.
    Optional<FullName> mayBeName(String text) {
        var known = isOnly(text, Lexicon::vocabulary);
        return known ? Optional.empty() : Names.written(text);
    }

    /// "Take the oil and the vinegar out": what the lexicons part, brought together again.
    private String together(String text) {
        var whole = text;
        for (var lexicon : lexicons) whole = lexicon.together(whole);
        return whole;
    }

    /// A whole message of nothing but such words and politeness.
    private boolean isOnly(String text, Function<Lexicon, Set<String>> words) {
        var said = Clause.of(text, Set.of()).stream().flatMap(c -> c.words().stream()).toList();
        return said.stream().anyMatch(w -> isOneOf(w, words))
                && said.stream().allMatch(w -> isOneOf(w, words) || isPolite(w));
    }

    private boolean isOneOf(Word word, Function<Lexicon, Set<String>> words) {
        return lexicons.stream().anyMatch(lexicon -> words.apply(lexicon).contains(word.plain()));
    }

    private boolean isPolite(Word word) {
        return lexicons.stream()
                .flatMap(lexicon -> lexicon.matches(List.of(word), false).stream())
                .anyMatch(match -> match.intent() == POLITE || match.intent() == THANKS);
    }

    /// The client's language is read with a forgiving eye, the others only to the letter.
    private Reading best(Clause clause, Language language) {
        return lexicons.stream()
                .sorted(Comparator.comparing(lexicon -> !lexicon.language().equals(language)))
                .map(lexicon -> new Reading(clause, lexicon, lexicon.language().equals(language)))
                .reduce((own, other) -> other.isBetterThan(own) ? other : own)
                .orElseThrow();
    }

    // A greeting or a thank-you beside a wish is good manners, not another wish.
    private static List<Wish> tidy(List<Wish> wishes) {
        var tidy = new ArrayList<Wish>();
        for (var wish : wishes)
            if (!(wish instanceof Wish.Plain && tidy.contains(wish))) tidy.add(wish);
        if (tidy.contains(Wish.Correct.SOMETHING)) tidy.removeIf(w -> isPlain(w, NO));
        applyCorrections(tidy);
        correctInTime(tidy);
        joinPickAndCount(tidy);
        joinThingAndCount(tidy);
        var asks = tidy.stream().anyMatch(w -> !isManners(w) && !isPlain(w, BUY));
        var introduces = tidy.stream().anyMatch(w -> w instanceof Wish.CallMe);
        if (asks)
            tidy.removeIf(
                    w ->
                            isPlain(w, THANKS)
                                    || isPlain(w, HOW_ARE_YOU)
                                    || isPlain(w, GREET) && !introduces
                                    || isPlain(w, BYE)
                                    || isPlain(w, BUY)
                                    || isPlain(w, PRAISE));
        if (tidy.stream().anyMatch(w -> w instanceof Wish.Correct))
            tidy.removeIf(w -> isPlain(w, NO));
        return tidy;
    }

    // A "sorry" before a full sentence is only good manners.
    private static void applyCorrections(List<Wish> wishes) {
        for (int i = wishes.size() - 1; i >= 0; i--) {
            if (!wishes.get(i).equals(Wish.Correct.SOMETHING)) continue;
            wishes.remove(i);
            if (i == wishes.size()) continue;
            var inTime = i > 0 && wishes.get(i - 1) instanceof Wish.Buy;
            wishes.set(i, corrected(wishes.get(i), inTime));
        }
    }

    private static Wish corrected(Wish wish, boolean inTime) {
        return switch (wish) {
            case Wish.Mentioned(var words) ->
                    new Wish.Correct(new Mention.Named(words), OptionalInt.empty());
            case Wish.Number(var n, _) -> new Wish.Correct(new Mention.That(), OptionalInt.of(n));
            case Wish.Buy(var what, var count) when inTime -> new Wish.Correct(what, count);
            default -> wish;
        };
    }

    // "Two espressos, no wait, decaf": corrected before it was done, it is only one wish.
    private static void correctInTime(List<Wish> wishes) {
        for (int i = 0; i + 1 < wishes.size(); i++)
            if (wishes.get(i) instanceof Wish.Buy(var thing, var count)
                    && wishes.get(i + 1) instanceof Wish.Correct(var other, var now)
                    && !(other instanceof Mention.Other)) {
                var meant = other instanceof Mention.That ? thing : other;
                wishes.set(i, new Wish.Buy(meant, now.isPresent() ? now : count));
                wishes.remove(i + 1);
            }
    }

    // "The first one, two of them" is one wish.
    private static void joinPickAndCount(List<Wish> wishes) {
        for (int i = 0; i + 1 < wishes.size(); i++)
            if (wishes.get(i) instanceof Wish.Pick(var what, var none)
                    && none.isEmpty()
                    && counted(wishes.get(i + 1)).isPresent()) {
                wishes.set(i, new Wish.Pick(what, counted(wishes.get(i + 1))));
                wishes.remove(i + 1);
            }
    }

    // "Spaghetti, 4 packs" is one wish too.
    private static void joinThingAndCount(List<Wish> wishes) {
        for (int i = 0; i + 1 < wishes.size(); i++)
            if (wishes.get(i) instanceof Wish.Mentioned(var words)
                    && wishes.get(i + 1) instanceof Wish.Number(var count, _)) {
                wishes.set(i, new Wish.Buy(new Mention.Named(words), OptionalInt.of(count)));
                wishes.remove(i + 1);
            }
    }

    private static OptionalInt counted(Wish wish) {
        return switch (wish) {
            case Wish.Buy(Mention.That _, var count) -> count;
            case Wish.Number(var value, _) -> OptionalInt.of(value);
            default -> OptionalInt.empty();
        };
    }

    private static boolean isPlain(Wish wish, Intent intent) {
        return wish instanceof Wish.Plain(var is) && is == intent;
    }

    static boolean isManners(Wish wish) {
        return wish instanceof Wish.Plain(var intent) && SOCIAL.contains(intent);
    }

    static boolean isTopic(Intent intent) {
        return TOPICS.contains(intent);
    }

    static List<Intent> social() {
        return SOCIAL;
    }
}
