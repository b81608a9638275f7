package com.shopme.workspace;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an owner decides about a workspace.
///
/// @param taxRate percent
/// @param paymentLink where clients pay; `{order_number}`, `{amount}` and `{currency}` are filled
///   in
/// @param debugMode whether `debugPhone` is the only number that is answered
/// @param requireSecondFactor lets in only people who signed in with two factors
/// @param retentionDays how long messages are kept; empty: for good
/// @param clientRetentionDays after how long without a sign of them clients are erased; empty:
///   never
public record Terms(
        String name,
        Currency currency,
        ZoneId zone,
        Language defaultLanguage,
        BigDecimal taxRate,
        boolean pricesIncludeTax,
        Optional<String> paymentLink,
        boolean cashOnDelivery,
        AnsweredBy answeredBy,
        boolean debugMode,
        Optional<PhoneNumber> debugPhone,
        boolean requireSecondFactor,
        Optional<Integer> retentionDays,
        Optional<Integer> clientRetentionDays) {

    public Terms {
        if (debugMode && debugPhone.isEmpty())
            throw new IllegalArgumentException("debug mode needs a number");
        taxRate = taxRate.stripTrailingZeros();
    }

    /// As the activity log keeps them.
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("currency", currency.getCurrencyCode());
        facts.put("time_zone", zone.getId());
        facts.put("default_language", defaultLanguage.code());
        facts.put("tax_rate", taxRate);
        facts.put("prices_include_tax", pricesIncludeTax);
        facts.put("payment_link", paymentLink);
        facts.put("cash_on_delivery", cashOnDelivery);
        facts.put("answered_by", answeredBy.name().toLowerCase(Locale.ROOT));
        facts.put("debug_mode", debugMode);
        facts.put("debug_phone", debugPhone);
        facts.put("require_second_factor", requireSecondFactor);
        facts.put("retention_days", retentionDays);
        facts.put("client_retention_days", clientRetentionDays);
        return facts;
    }
}
