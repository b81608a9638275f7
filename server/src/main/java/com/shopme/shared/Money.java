package com.shopme.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// An exact amount: whole minor units (cents; for JPY yen, for KWD fils) of one currency. Amounts
/// of different currencies never meet. Rounding happens in one place, [#percent], and one way: half
/// up.
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// The amount in major units, `12.50`.
    ///
    /// @throws ArithmeticException if it has more decimals than the currency
    public static Money of(BigDecimal amount, Currency currency) {
        var scale = currency.getDefaultFractionDigits();
        var minor = amount.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        return new Money(minor.longValueExact(), currency);
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /// In major units, with exactly the currency's decimals.
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(minor, count), currency);
    }

    /// `rate` percent of this, rounded half up to a minor unit.
    public Money percent(BigDecimal rate) {
        return rounded(BigDecimal.valueOf(minor).multiply(rate).movePointLeft(2));
    }

    /// The tax that is contained in this amount at `rate` percent: amount × rate / (100 + rate),
    /// rounded half up to a minor unit.
    public Money percentContained(BigDecimal rate) {
        var whole = rate.add(BigDecimal.valueOf(100));
        var product = BigDecimal.valueOf(minor).multiply(rate);
        return new Money(product.divide(whole, 0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /// As people of that language write it: `12,50 €`.
    public String in(Language language) {
        var format = NumberFormat.getCurrencyInstance(localeFor(language));
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(amount());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money rounded(BigDecimal minorUnits) {
        return new Money(minorUnits.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        return other;
    }

    // A bare language has no country, and with it no place for the currency sign.
    private static Locale localeFor(Language language) {
        return switch (language.code()) {
            case "it" -> Locale.ITALY;
            case "es" -> Locale.of("es", "ES");
            case "pt" -> Locale.of("pt", "PT");
            case "en" -> Locale.of("en", "IE");
            default -> language.locale();
        };
    }
}
