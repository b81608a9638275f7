package com.shopme.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaIdTest {
    @ParameterizedTest
    @CsvSource({
        "5511987654321, 551187654321", // Brazil, São Paulo
        "5547991234567, 554791234567", // Brazil, Joinville: no rule by area code
        "5215512345678, 525512345678", // Mexico
        "5491123456789, 541123456789", // Argentina
    })
    void hasTwoSpellings(String one, String other) {
        assertThat(new WaId(one).spellings()).containsExactlyInAnyOrder(one, other);
        assertThat(new WaId(other).spellings()).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "393331234567",
                "551134567890", // a landline of São Paulo: 11 9 3456 7890 is somebody else
                "5511934567890",
                "52155123456",
                "54911",
                "14155550100",
            })
    void hasOneSpelling(String digits) {
        assertThat(new WaId(digits).spellings()).containsExactly(digits);
    }

    @Test
    void isATelephoneNumberIfE164SaysSo() {
        assertThat(new WaId("393331234567").phone()).contains(new PhoneNumber("+393331234567"));
        assertThat(new WaId("0").phone()).isEmpty();
        assertThat(new WaId("1234567890123456").phone()).isEmpty();
    }
}
