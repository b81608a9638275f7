package com.shopme.workspace;

import com.shopme.shared.Language;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// What it takes to open a workspace.
public record NewWorkspace(
        String name,
        Currency currency,
        ZoneId zone,
        Language defaultLanguage,
        Set<Language> languages,
        BigDecimal taxRate,
        boolean pricesIncludeTax,
        Optional<String> paymentLink,
        boolean cashOnDelivery) {}
