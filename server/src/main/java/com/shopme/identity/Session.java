package com.shopme.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A sign-in on one device.
///
/// @param methods how they proved who they are (RFC 8176)
/// @param expiresAt when they have to sign in again, however much they work
public record Session(
        UUID id,
        UserId user,
        Device device,
        List<String> methods,
        boolean remembered,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {}
