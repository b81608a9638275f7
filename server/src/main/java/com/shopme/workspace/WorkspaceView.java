package com.shopme.workspace;

import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A workspace as its members see it.
///
/// @param languages those its chats may be held in, the default among them
public record WorkspaceView(
        WorkspaceId id,
        WorkspaceStatus status,
        Terms terms,
        Set<Language> languages,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {}
