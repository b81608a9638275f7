package com.shopme.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
    @Test
    void keepsNamesOfAnyScriptAndEmoji() {
        assertThat(PersonName.of("Žofia O'Neill-Gómez 👩‍🍳", 100))
                .contains("Žofia O'Neill-Gómez 👩‍🍳");
        assertThat(PersonName.of("محمد", 100)).contains("محمد");
    }

    @Test
    void isOneLineWithoutControls() {
        assertThat(PersonName.of(" Anna\u0000\r\n\t Rossi\u2028 ", 100)).contains("Anna Rossi");
    }

    @Test
    void dropsWhatTurnsTextAround() {
        assertThat(PersonName.of("\u202Eanna\u2066", 100)).contains("anna");
    }

    @Test
    void dropsHalvesOfCharacters() {
        assertThat(PersonName.of("Anna\uD83D", 100)).contains("Anna");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(PersonName.of("👍👍👍", 2)).contains("👍👍");
    }

    @Test
    void isNothingIfNothingIsLeft() {
        assertThat(PersonName.of("\u0000\u200B \n", 100)).isEmpty();
    }
}
