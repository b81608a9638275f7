package com.shopme.whatsapp;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// What Meta brought and nobody has worked on yet.
///
/// @param phoneNumberId empty for what concerns a whole account
/// @param raw as it came, with the number and the contact it belongs to
/// @param payload the same, read
/// @param attempts how often the work on it has failed
record InboxRow(
        long seq,
        Kind kind,
        String phoneNumberId,
        String raw,
        JsonNode payload,
        Instant sentAt,
        int attempts) {}
