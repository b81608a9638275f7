package com.shopme.identity;

import java.time.Instant;

/// A key in a device of somebody's.
///
/// @param id as the device names it, Base64 for addresses
/// @param backedUp whether its maker keeps a copy, so that it survives the device
public record Passkey(
        String id, String label, boolean backedUp, Instant createdAt, Instant lastUsedAt) {}
