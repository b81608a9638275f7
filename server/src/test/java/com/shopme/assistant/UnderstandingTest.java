package com.shopme.assistant;

import static com.shopme.assistant.Intent.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Language;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {
    private static final Understanding UNDERSTANDING =
            new Understanding(Language.SPOKEN.stream().map(Lexicon::of).toList());

    @Test
    void readsSeveralWishesInOneMessage() {
        assertThat(english("two espressos and a bottle of olive oil, and what time do you close?"))
                .containsExactly(
                        new Wish.Buy(named("espressos"), OptionalInt.of(2)),
                        new Wish.Buy(named("olive oil"), OptionalInt.empty()),
                        new Wish.Plain(HOURS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", "stop!", "Basta", "alto", "PARAR", "stop grazie", "please stop"})
    void endsMarketingByAWordAlone(String text) {
        assertThat(english(text)).containsExactly(new Wish.Plain(STOP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can you stop by",
                "pasta",
                "basta così",
                "non stop coffee",
                "parar na loja"
            })
    void doesNotHearAStopInAnythingElse(String text) {
        assertThat(english(text)).doesNotContain(new Wish.Plain(STOP));
    }

    @ParameterizedTest
    @CsvSource({
        "2 espresso, 2",
        "espresso x2, 2",
        "2x espresso, 2",
        "a couple of espresso, 2",
        "half a dozen espresso, 6",
        "espresso 2, 2",
        "pop three packs of espresso, 3"
    })
    void countsInDigitsAndWords(String text, int count) {
        assertThat(english(text))
                .singleElement()
                .matches(w -> w instanceof Wish.Buy(_, var n) && n.equals(OptionalInt.of(count)));
    }

    @ParameterizedTest
    @CsvSource({
        "'2 honey, sorry, I meant three', honey, 3",
        "'two espressos... no wait, decaf', decaf, 2"
    })
    void hearsACorrectionInTime(String text, String words, int count) {
        assertThat(english(text))
                .containsExactly(new Wish.Buy(named(words), OptionalInt.of(count)));
    }

    @Test
    void leavesSizesToTheName() {
        assertThat(english("olive oil 500 ml"))
                .containsExactly(new Wish.Mentioned("olive oil 500 ml"));
    }

    @Test
    void takesNoPriceForAnAmount() {
        assertThat(english("something for 10 euros")).noneMatch(w -> w instanceof Wish.Buy);
    }

    @Test
    void keepsTheVerbOverACommaAndAnAnd() {
        assertThat(english("take out the honey, the oil and two spaghetti"))
                .containsExactly(
                        new Wish.Remove(named("honey"), OptionalInt.empty()),
                        new Wish.Remove(named("oil"), OptionalInt.empty()),
                        new Wish.Remove(named("spaghetti"), OptionalInt.of(2)));
    }

    @Test
    void readsAnotherLanguageThanTheClientsWhereItExplainsMore() {
        assertThat(english("vorrei due espresso"))
                .containsExactly(new Wish.Buy(named("espresso"), OptionalInt.of(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "My name is James Smith, James",
        "sono la Anna, Anna",
        "soy Lucía, Lucía",
        "me chamo ANA, Ana",
        "call me Jules, Jules"
    })
    void hearsNames(String text, String name) {
        assertThat(english(text))
                .singleElement()
                .matches(w -> w instanceof Wish.CallMe(var n, _) && n.first().equals(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm looking for coffee",
                "sono interessato",
                "I am hungry for more",
                "soy de Madrid y busco café"
            })
    void doesNotTakeAnySentenceForAName(String text) {
        assertThat(english(text)).noneMatch(w -> w instanceof Wish.CallMe);
    }

    @Test
    void survivesWhateverIsTyped() {
        for (var text :
                List.of(
                        "", " ", "?!?", "……", "'", "’’", "#", "x", "1.2.3", "\uD83D", "🤷🏽‍♀️",
                        "a'b'c", "n. ", "€")) assertThat(english(text)).isNotNull();
    }

    private static List<Wish> english(String text) {
        return UNDERSTANDING.read(text, Language.ENGLISH);
    }

    private static Mention named(String words) {
        return new Mention.Named(words);
    }
}
