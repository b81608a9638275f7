package com.shopme.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A row of the activity log.
///
/// @param number from 1 on in each workspace
/// @param before what changed, as it was
/// @param after what changed, as it became
/// @param hash SHA-256 over this row and the hash of the one before it
public record Entry(
        UUID id,
        long number,
        Instant at,
        Actor actor,
        String action,
        String entityType,
        Optional<UUID> entityId,
        Map<String, Object> before,
        Map<String, Object> after,
        byte[] hash) {}
