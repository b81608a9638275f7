package com.shopme.whatsapp;

import java.time.Instant;
import java.util.Optional;

/// Something Meta brought that is in no chat, or not only there.
///
/// @param id also its place in the list
/// @param kind `message`, `status` or `change`
/// @param payload as it came, JSON
public record KeptMessage(
        long id,
        String kind,
        Optional<String> phoneNumberId,
        Instant receivedAt,
        int attempts,
        String problem,
        String payload) {}
