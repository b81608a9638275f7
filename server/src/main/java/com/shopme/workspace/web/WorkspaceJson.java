package com.shopme.workspace.web;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.workspace.WorkspaceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A workspace as the API tells it.
record WorkspaceJson(
        UUID id,
        String name,
        String status,
        String currency,
        String timeZone,
        String defaultLanguage,
        List<String> languages,
        BigDecimal taxRate,
        boolean pricesIncludeTax,
        Optional<String> paymentLink,
        boolean cashOnDelivery,
        String answeredBy,
        boolean debugMode,
        Optional<String> debugPhone,
        boolean requireSecondFactor,
        Optional<Integer> retentionDays,
        Optional<Integer> clientRetentionDays,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static WorkspaceJson of(WorkspaceView view) {
        var terms = view.terms();
        return new WorkspaceJson(
                view.id().value(),
                terms.name(),
                view.status().name().toLowerCase(Locale.ROOT),
                terms.currency().getCurrencyCode(),
                terms.zone().getId(),
                terms.defaultLanguage().code(),
                view.languages().stream().map(Language::code).toList(),
                terms.taxRate(),
                terms.pricesIncludeTax(),
                terms.paymentLink(),
                terms.cashOnDelivery(),
                terms.answeredBy().name().toLowerCase(Locale.ROOT),
                terms.debugMode(),
                terms.debugPhone().map(PhoneNumber::value),
                terms.requireSecondFactor(),
                terms.retentionDays(),
                terms.clientRetentionDays(),
                view.createdAt(),
                view.updatedAt(),
                view.deletedAt());
    }
}
