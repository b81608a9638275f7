package com.shopme.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {
    @ParameterizedTest
    @CsvSource({
        // subtotal, discount %, tax %, included → discount, tax, total
        "100.00, 0,    22, true,  0.00,  18.03, 100.00",
        "100.00, 10,   22, true,  10.00, 16.23, 90.00",
        "100.00, 10,   22, false, 10.00, 19.80, 109.80",
        "0.10,   5,    0,  true,  0.01,  0.00,  0.09",
        "0.01,   50,   22, false, 0.01,  0.00,  0.00",
        "34.11,  12.5, 10, false, 4.26,  2.99,  32.84",
        "19.99,  100,  22, true,  19.99, 0.00,  0.00",
        "0.00,   10,   22, true,  0.00,  0.00,  0.00",
    })
    void discountAndTaxAreEachRoundedOnceHalfUp(
            String subtotal,
            String discountRate,
            String taxRate,
            boolean included,
            String discount,
            String tax,
            String total) {
        var terms = new Terms(new BigDecimal(discountRate), new BigDecimal(taxRate), included);

        var totals = Totals.of(eur(subtotal), terms);

        assertThat(totals.discount()).isEqualTo(eur(discount));
        assertThat(totals.tax()).isEqualTo(eur(tax));
        assertThat(totals.total()).isEqualTo(eur(total));
    }

    @Test
    void aYenHasNoCentsAndADinarHasThousandths() {
        var terms = new Terms(new BigDecimal("2.5"), BigDecimal.TEN, false);

        assertThat(Totals.of(Money.of("999", "JPY"), terms).total())
                .isEqualTo(Money.of("1071", "JPY"));
        assertThat(Totals.of(Money.of("9.999", "KWD"), terms).total())
                .isEqualTo(Money.of("10.724", "KWD"));
    }

    /// Recomputed with whole numbers only, independently of [Money].
    @RepeatedTest(500)
    void theTotalIsAlwaysTheSumOfWhatIsShown() {
        var random = new Random();
        var currency = Currency.getInstance(List.of("EUR", "JPY", "KWD").get(random.nextInt(3)));
        var subtotal = new Money(random.nextLong(10_000_000_000L), currency);
        var percent = new BigDecimal(random.nextInt(10_001)).movePointLeft(2);
        var rate = new BigDecimal(random.nextInt(3_001)).movePointLeft(2);
        var included = random.nextBoolean();

        var totals = Totals.of(subtotal, new Terms(percent, rate, included));

        var discount = halfUp(subtotal.minor(), percent.unscaledValue(), 10_000);
        var taxed = subtotal.minor() - discount;
        var whole = included ? 10_000 + rate.unscaledValue().longValue() : 10_000;
        var tax = halfUp(taxed, rate.unscaledValue(), whole);
        assertThat(totals.discount().minor()).isEqualTo(discount);
        assertThat(totals.tax().minor()).isEqualTo(tax);
        assertThat(totals.total().minor()).isEqualTo(included ? taxed : taxed + tax);
    }

    private static long halfUp(long amount, BigInteger times, long divided) {
        var twice = BigInteger.valueOf(amount).multiply(times).multiply(BigInteger.TWO);
        return twice.add(BigInteger.valueOf(divided))
                .divide(BigInteger.valueOf(divided * 2))
                .longValueExact();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
