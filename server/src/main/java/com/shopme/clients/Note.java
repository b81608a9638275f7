package com.shopme.clients;

import com.shopme.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something the people of a shop noted down about a client, for themselves.
///
/// @param author the member, or the machine token, that wrote it
public record Note(
        UUID id,
        ClientId client,
        String text,
        UserId author,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {}
