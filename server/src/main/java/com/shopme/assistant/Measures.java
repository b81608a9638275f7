package com.shopme.assistant;

import java.util.Map;

/// Which numbers of a clause are sizes, times or money, and so no numbers of pieces.
final class Measures {
    // Of weight, volume, length; of age and of servings: "parmesan 24 months", "moka, 6 cups".
    private static final String SIZE =
            "ml|cl|l|lt|g|gr|hg|etti|etto|kg|mg|oz|lb|cm|mm|mes[ei]s?|months?|ann[oi]s?|anos|years?"
                    + "|cups?|tazz[ea]|tazas?|chavenas?|xicaras?|person[ea]s?|people|pessoas?";

    private final Clause clause;
    private final Map<Integer, Phrase.Match> byPlace;

    Measures(Clause clause, Map<Integer, Phrase.Match> byPlace) {
        this.clause = clause;
        this.byPlace = byPlace;
    }

    boolean isMoney(int at) {
        var word = clause.words().get(at);
        if (!word.isDigits() && !word.isMeasure()) return false;
        return near(at - 1) || near(at + 1);
    }

    private boolean near(int at) {
        return at >= 0 && at < clause.words().size() && isCurrency(clause.words().get(at));
    }

    static boolean isCurrency(Word word) {
        return word.plain().matches("[€$£]|euros?|dollars?|dollari|dolares|pounds?|eur|usd|reais");
    }

    // "500 ml" and "1 kg" belong to a product's name.
    boolean isSize(int at) {
        var word = clause.words().get(at);
        if (word.isMeasure()) return true;
        if (word.plain().matches(SIZE)) return isNumber(at - 1);
        if (!isNumber(at)) return false;
        return plain(at + 1).matches(SIZE)
                || plain(at - 1).equals("da") // "moka da sei"
                || plain(at - 1).equals("de") && at + 1 == clause.words().size();
    }

    private boolean isNumber(int at) {
        if (at < 0) return false;
        var match = byPlace.get(at);
        return clause.words().get(at).isDigits()
                || match != null && match.intent() == Intent.NUMBER && match.length() == 1;
    }

    private String plain(int at) {
        return at < 0 || at >= clause.words().size() ? "" : clause.words().get(at).plain();
    }
}
