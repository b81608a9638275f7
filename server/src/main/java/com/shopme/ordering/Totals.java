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
        Money total) {}
