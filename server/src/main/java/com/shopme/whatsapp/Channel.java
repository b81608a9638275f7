package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A way by which clients write to a shop.
///
/// @param type `whatsapp`, the only one so far
public record Channel(
        UUID id, String type, NumberId number, Instant createdAt, Optional<Instant> deletedAt) {}
