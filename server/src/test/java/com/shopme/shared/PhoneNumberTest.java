package com.shopme.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(new PhoneNumber("+39 (02) 555-01.00"))
                .isEqualTo(new PhoneNumber("+39025550100"));
    }

    @Test
    void keepsItselfOutOfLogs() {
        assertThat(new PhoneNumber("+39025550100")).hasToString("+39…00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"025550100", "+0123456789", "+39", "+1234567890123456", "+39abc", ""})
    void refusesWhatIsNotE164(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
