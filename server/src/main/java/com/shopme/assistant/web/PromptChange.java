package com.shopme.assistant.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.shopme.assistant.PromptDraft;
import com.shopme.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is changed of a prompt, upon what it is.
///
/// @param referencePhone `null` for every number without a prompt of its own
record PromptChange(
        @Schema(requiredMode = NOT_REQUIRED)
                @NotBlank
                @Size(max = 50_000)
                @Pattern(regexp = PromptsController.PLAIN)
                String promptText,
        @Schema(requiredMode = NOT_REQUIRED)
                @NotBlank
                @Size(max = 200)
                @Pattern(regexp = PromptsController.PLAIN)
                String title,
        @Pattern(regexp = PromptsController.PHONE) @Nullable String referencePhone,
        @Schema(requiredMode = NOT_REQUIRED) @NotNull Boolean active,
        @Nullable Map<String, Object> settings) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static PromptChange of(PromptDraft draft, JsonMapper json) {
        return new PromptChange(
                draft.text(),
                draft.title(),
                draft.number().map(PhoneNumber::value).orElse(null),
                draft.active(),
                json.readValue(draft.settings(), OBJECT));
    }

    /// @throws com.shopme.api.InvalidRequest if the number is none
    PromptDraft draft(JsonMapper json) {
        return new PromptDraft(
                title.strip(),
                promptText,
                Optional.ofNullable(referencePhone).map(PromptsController::number),
                active,
                settings == null ? "{}" : json.writeValueAsString(settings));
    }
}
