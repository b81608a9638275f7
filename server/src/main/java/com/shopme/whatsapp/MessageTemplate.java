package com.shopme.whatsapp;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A message template, as far as Meta has told of it.
///
/// @param templateId Meta's id
/// @param status Meta's last word, such as `APPROVED`, `REJECTED` or `PAUSED`; `UNKNOWN` until it
///   said one
/// @param reason why it was rejected or paused
/// @param quality how clients take it: `GREEN`, `YELLOW`, `RED`
public record MessageTemplate(
        UUID id,
        String wabaId,
        String templateId,
        String name,
        String language,
        String status,
        Optional<String> reason,
        Optional<String> category,
        Optional<String> quality,
        Instant createdAt,
        Instant updatedAt) {}
