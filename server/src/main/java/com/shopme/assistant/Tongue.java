package com.shopme.assistant;

import com.shopme.clients.Client;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which language a turn is held in. Decided once, from words that only one language has and from
/// its letters; one word in common with another language decides nothing.
final class Tongue {
    /// Some language that ShopMe does not speak.
    private static final Language OTHER = new Language("und");

    private static final double CLEAR = 2;
    private static final double ENOUGH = 0.9;

    // Country codes (ITU-T E.164) of people who mostly speak one of the four.
    private static final Map<Language, List<String>> PREFIXES =
            Map.of(
                    Language.ITALIAN, List.of("+39", "+378"),
                    Language.PORTUGUESE, List.of("+55", "+351", "+244", "+258"),
                    Language.ENGLISH, List.of("+44", "+1", "+61", "+64", "+353"),
                    Language.SPANISH,
                            List.of(
                                    "+34", "+51", "+52", "+53", "+54", "+56", "+57", "+58", "+502",
                                    "+503", "+504", "+505", "+506", "+507", "+591", "+593", "+595",
                                    "+598"));

    // Letters that tell a language, and how much.
    private static final Map<String, Map<Language, Double>> LETTERS =
            Map.of(
                    "ñ¿¡", Map.of(Language.SPANISH, 2.0),
                    "ãõ", Map.of(Language.PORTUGUESE, 2.0),
                    "êôâ", Map.of(Language.PORTUGUESE, 0.7, OTHER, 0.3),
                    "ç", Map.of(Language.PORTUGUESE, 0.7, OTHER, 0.5),
                    "òìù", Map.of(Language.ITALIAN, 1.0),
                    "è", Map.of(Language.ITALIAN, 0.7, OTHER, 0.3),
                    "áíóú", Map.of(Language.SPANISH, 0.5, Language.PORTUGUESE, 0.5),
                    "äöüß", Map.of(OTHER, 1.0));

    private final List<Lexicon> lexicons;
    private final Set<String> otherWords;

    /// @param unsure guessed from little
    /// @param keep whether it is worth remembering
    record Choice(Language language, boolean unsure, boolean keep) {}

    Tongue(List<Lexicon> lexicons) {
        this.lexicons = lexicons;
        this.otherWords = words("assistant/other_languages.txt");
    }

    Choice choose(Workspace shop, Client client, boolean unsure, List<String> said) {
        var scores = scores(said);
        var heard = heard(scores, shop);
        var kept = client.language().filter(shop.languages()::contains);
        if (kept.isPresent()) return stayOrSwitch(kept.get(), heard, scores, unsure);
        if (heard.filter(OTHER::equals).isPresent())
            return new Choice(shop.defaultLanguage(), true, false);
        if (heard.isPresent())
            return new Choice(heard.get(), scores.getOrDefault(heard.get(), 0.0) < CLEAR, true);
        var hint = client.phone().flatMap(Tongue::hint).filter(shop.languages()::contains);
        return new Choice(shop.spoken(hint), true, hint.isPresent());
    }

    /// The language that a text is clearly in, if it is another than expected.
    Optional<Language> otherThan(Language expected, String text) {
        var scores = scores(List.of(text));
        var own = scores.getOrDefault(expected, 0.0);
        return scores.entrySet().stream()
                .filter(e -> !e.getKey().equals(expected))
                .filter(e -> e.getValue() >= CLEAR && e.getValue() >= 2 * own + 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Choice stayOrSwitch(
            Language kept, Optional<Language> heard, Map<Language, Double> scores, boolean unsure) {
        if (heard.isEmpty() || heard.get().equals(OTHER)) return new Choice(kept, unsure, false);
        var now = heard.get();
        var score = scores.getOrDefault(now, 0.0);
        if (now.equals(kept)) return new Choice(kept, unsure && score < CLEAR, false);
        var lead = score - scores.getOrDefault(kept, 0.0);
        var clear = unsure ? score >= ENOUGH && lead > 0.5 : score >= CLEAR && lead >= 1.5;
        return clear ? new Choice(now, score < CLEAR, true) : new Choice(kept, unsure, false);
    }

    /// The language that stands out, if one does.
    private static Optional<Language> heard(Map<Language, Double> scores, Workspace shop) {
        var known =
                scores.entrySet().stream()
                        .filter(
                                e ->
                                        e.getKey().equals(OTHER)
                                                || shop.languages().contains(e.getKey()))
                        .sorted(Map.Entry.<Language, Double>comparingByValue().reversed())
                        .toList();
        if (known.isEmpty() || known.getFirst().getValue() < ENOUGH) return Optional.empty();
        var second = known.size() > 1 ? known.get(1).getValue() : 0;
        return known.getFirst().getValue() - second >= 0.3
                ? Optional.of(known.getFirst().getKey())
                : Optional.empty();
    }

    private Map<Language, Double> scores(List<String> said) {
        var scores = new HashMap<Language, Double>();
        var text = String.join("\n", said);
        for (var clause : Clause.of(text, Set.of()))
            for (var word : clause.words()) weigh(word.plain(), scores);
        LETTERS.forEach((letters, weights) -> weigh(text, letters, weights, scores));
        return scores;
    }

    // A word of one language counts whole, of two little, of more nothing.
    private void weigh(String word, Map<Language, Double> scores) {
        var knowing =
                lexicons.stream()
                        .filter(l -> l.knows(word))
                        .map(Lexicon::language)
                        .collect(Collectors.toList());
        if (otherWords.contains(word)) knowing.add(OTHER);
        var weight =
                switch (knowing.size()) {
                    case 1 -> 1.0;
                    case 2 -> 0.3;
                    default -> 0.0;
                };
        knowing.forEach(language -> scores.merge(language, weight, Double::sum));
    }

    private static void weigh(
            String text,
            String letters,
            Map<Language, Double> weights,
            Map<Language, Double> scores) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().noneMatch(c -> letters.indexOf(c) >= 0)) return;
        weights.forEach((language, weight) -> scores.merge(language, weight, Double::sum));
    }

    private static Optional<Language> hint(PhoneNumber phone) {
        return PREFIXES.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(phone.value()::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Set<String> words(String resource) {
        try (var in = Tongue.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("missing " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .map(Word::plain)
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
