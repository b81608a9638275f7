package com.shopme.automation;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Where a workspace wants to hear what happens.
///
/// @param stoppedReason why it was stopped by itself; empty while it works or was stopped by hand
public record Webhook(
        WebhookId id,
        URI url,
        String description,
        Set<EventType> events,
        boolean active,
        Optional<String> stoppedReason,
        Optional<Instant> failingSince,
        Instant createdAt,
        Instant updatedAt) {}
