package com.shopme.workspace;

import com.shopme.shared.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A language of a workspace.
///
/// @param name as the shop writes it
/// @param active whether chats may be held in it
/// @param sortOrder the smallest is shown first; those alike by their code
public record LanguageView(
        UUID id,
        Language language,
        String name,
        boolean active,
        boolean isDefault,
        int sortOrder,
        Instant changedAt,
        Optional<Instant> deletedAt) {}
