package com.shopme.workspace;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// A business as its other rooms need to know it.
///
/// @param languages the languages its chats may be held in, the default among them
/// @param taxRate percent
/// @param pricesIncludeTax whether catalogue prices contain the tax already
/// @param answeredBy people only, while the workspace is not active
/// @param debugPhone in debug mode, the only number that is answered
/// @param paymentLink where clients pay; `{order_number}`, `{amount}` and `{currency}` are filled
///   in
public record Workspace(
        WorkspaceId id,
        String name,
        Currency currency,
        ZoneId zone,
        Language defaultLanguage,
        Set<Language> languages,
        BigDecimal taxRate,
        boolean pricesIncludeTax,
        AnsweredBy answeredBy,
        Optional<PhoneNumber> debugPhone,
        Optional<String> paymentLink,
        boolean cashOnDelivery) {

    /// The language to speak to someone who prefers `wanted`.
    public Language spoken(Optional<Language> wanted) {
        return wanted.filter(languages::contains).orElse(defaultLanguage);
    }
}
