package com.shopme.workspace;

import com.shopme.shared.Language;
import java.time.Instant;
import java.util.UUID;

/// What a shop says on a topic in one language.
public record TextView(UUID id, Topic topic, Language language, String body, Instant changedAt) {}
