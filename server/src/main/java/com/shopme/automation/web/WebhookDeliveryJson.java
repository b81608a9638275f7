package com.shopme.automation.web;

import com.shopme.automation.WebhookDelivery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A delivery as our API writes it.
record WebhookDeliveryJson(
        UUID id,
        UUID webhookId,
        UUID eventId,
        String type,
        String state,
        int attempts,
        Optional<Instant> nextAt,
        Optional<Instant> settledAt,
        Instant createdAt) {
    static WebhookDeliveryJson of(WebhookDelivery delivery) {
        return new WebhookDeliveryJson(
                delivery.id(),
                delivery.webhook().value(),
                delivery.event(),
                delivery.type(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAt(),
                delivery.settledAt(),
                delivery.createdAt());
    }
}
