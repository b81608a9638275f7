package com.shopme.workspace;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody is asked to work in a workspace.
///
/// @param role the name of what they will be
/// @param invitedBy the user or machine token that asked last
/// @param changedAt when it was last sent
public record Invitation(
        UUID id,
        String email,
        String role,
        UUID invitedBy,
        Instant createdAt,
        Instant changedAt,
        Instant expiresAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> revokedAt) {

    /// Whether it can still be accepted.
    public boolean openAt(Instant now) {
        return pending() && expiresAt.isAfter(now);
    }

    boolean pending() {
        return acceptedAt.isEmpty() && revokedAt.isEmpty();
    }
}
