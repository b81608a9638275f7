package com.shopme.workspace;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A role as the members see it.
///
/// @param builtIn whether every workspace has it
public record RoleView(
        UUID id, Role role, boolean builtIn, Instant changedAt, Optional<Instant> deletedAt) {}
