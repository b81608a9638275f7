package com.shopme.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @Test
    void hasTheDecimalsOfItsCurrency() {
        assertThat(Money.of("12.5", "EUR")).hasToString("12.50 EUR");
        assertThat(Money.of("1200", "JPY")).hasToString("1200 JPY");
        assertThat(Money.of("1.234", "KWD")).hasToString("1.234 KWD");
    }

    @Test
    void refusesHalfCents() {
        assertThatThrownBy(() -> Money.of("0.005", "EUR")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"10.05, 10, 1.01", "0.04, 10, 0.00", "0.05, 10, 0.01", "99.99, 100, 99.99"})
    void roundsAPercentageHalfUp(String amount, BigDecimal rate, String expected) {
        assertThat(Money.of(amount, "EUR").percent(rate)).isEqualTo(Money.of(expected, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"122.00, 22, 22.00", "10.00, 22, 1.80", "0.01, 22, 0.00", "10.00, 0, 0.00"})
    void findsTheTaxContained(String amount, BigDecimal rate, String expected) {
        assertThat(Money.of(amount, "EUR").percentContained(rate))
                .isEqualTo(Money.of(expected, "EUR"));
    }

    @Test
    void doesNotOverflowInSilence() {
        var most = new Money(Long.MAX_VALUE, Currency.getInstance("EUR"));

        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isWrittenAsPeopleWriteIt() {
        var price = Money.of("1234.50", "EUR");

        assertThat(price.in(Language.ITALIAN)).isEqualTo("1.234,50\u00a0€");
        assertThat(price.in(Language.ENGLISH)).isEqualTo("€1,234.50");
    }
}
