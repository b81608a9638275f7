package com.shopme.ordering;

import com.shopme.shared.Money;
import java.math.BigDecimal;

/// What a cart or order comes to. The total is the sum of what is shown: `subtotal - discount`,
/// plus `tax` unless it is contained already. Discount and tax are each rounded once, half up.
///
/// @param discountPercentage 0: none
/// @param taxRate percent
public record Totals(
        Money subtotal,
        BigDecimal discountPercentage,
        Money discount,
        BigDecimal taxRate,
        boolean taxIncluded,
        Money tax,
        Money total) {

    /// Whether it is more than an order may come to.
    boolean isTooMuch() {
        var most = BigDecimal.valueOf(CartLimit.WORTH);
        return subtotal.amount().compareTo(most) >= 0 || total.amount().compareTo(most) >= 0;
    }

    /// The one place where prices become a total; `create_order_from_cart` in the database follows
    /// it to the cent, and a test holds the two together.
    static Totals of(Money subtotal, Terms terms) {
        var discount = subtotal.percent(terms.discountPercentage());
        var taxed = subtotal.minus(discount);
        var rate = terms.taxRate();
        var tax = terms.taxIncluded() ? taxed.percentContained(rate) : taxed.percent(rate);
        var total = terms.taxIncluded() ? taxed : taxed.plus(tax);
        return new Totals(
                subtotal,
                terms.discountPercentage(),
                discount,
                rate,
                terms.taxIncluded(),
                tax,
                total);
    }
}
