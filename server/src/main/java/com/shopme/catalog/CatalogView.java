package com.shopme.catalog;

import com.shopme.shared.Language;
import com.shopme.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;

/// How the catalogue is being looked at.
record CatalogView(Language language, Currency currency) {
    Money price(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
