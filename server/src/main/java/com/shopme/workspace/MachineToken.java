package com.shopme.workspace;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a program may do in a workspace, until when.
///
/// @param createdBy the user or machine token that made it
/// @param lastUsedAt to the minute
public record MachineToken(
        UUID id,
        String name,
        Set<Permission> scopes,
        UUID createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {}
