package com.shopme.assistant.web;

import com.shopme.assistant.Prompt;
import com.shopme.shared.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A prompt as the API tells it.
record PromptJson(
        UUID id,
        String title,
        String promptText,
        Optional<String> referencePhone,
        boolean active,
        JsonNode settings,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static PromptJson of(Prompt prompt, JsonMapper json) {
        return new PromptJson(
                prompt.id().value(),
                prompt.title(),
                prompt.text(),
                prompt.number().map(PhoneNumber::value),
                prompt.active(),
                json.readTree(prompt.settings()),
                prompt.createdAt(),
                prompt.updatedAt(),
                prompt.deletedAt());
    }
}
