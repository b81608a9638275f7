package com.shopme.assistant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A text that a prompt has or had.
///
/// @param version counted from 1 within its prompt
/// @param restoredFrom the version whose text was taken again; empty: it was written anew
/// @param by who saved it; the nil id is the server itself
public record PromptVersion(
        UUID id,
        int version,
        String text,
        Optional<Integer> restoredFrom,
        Instant createdAt,
        UUID by) {}
