package com.shopme.views;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A way to see a table.
///
/// @param owner the user or machine token whose it is
/// @param shared whether all members see it
/// @param definition a JSON object
public record TableView(
        UUID id,
        UUID owner,
        String table,
        String name,
        boolean shared,
        String definition,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {}
