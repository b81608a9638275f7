package com.shopme.automation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One event on its way to one webhook.
///
/// @param nextAt when it is tried (again), while it waits
public record WebhookDelivery(
        UUID id,
        WebhookId webhook,
        UUID event,
        String type,
        String state,
        int attempts,
        Optional<Instant> nextAt,
        Optional<Instant> settledAt,
        Instant createdAt) {

    /// One try.
    ///
    /// @param status what the other side answered; empty if it did not
    /// @param answer the beginning of its body
    public record Attempt(
            Optional<Integer> status,
            Optional<String> problem,
            Optional<String> answer,
            int tookMs,
            Instant at) {}
}
