package com.shopme.workspace;

import com.shopme.shared.Language;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// What it takes to open a workspace.
///
/// @param languages those its chats may be held in; the default is always one of them
/// @param taxRate percent
/// @param paymentLink where clients pay; `{order_number}`, `{amount}` and `{currency}` are filled
///   in
public record NewWorkspace(
        String name,
        Currency currency,
        ZoneId zone,
        Language defaultLanguage,
        Set<Language> languages,
        BigDecimal taxRate,
        boolean pricesIncludeTax,
        Optional<String> paymentLink,
        boolean cashOnDelivery) {

    public NewWorkspace {
        var spoken = new LinkedHashSet<>(languages);
        spoken.add(defaultLanguage);
        languages = Collections.unmodifiableSet(spoken);
    }
}
