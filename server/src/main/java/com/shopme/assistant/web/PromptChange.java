package com.shopme.assistant.web;

import com.shopme.assistant.PromptDraft;
import com.shopme.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is changed of a prompt, upon what it is.
///
/// @param referencePhone `null` for every number without a prompt of its own
record PromptChange(
        @NotBlank @Size(max = 50_000) @Pattern(regexp = PromptsController.PLAIN) String promptText,
        @NotBlank @Size(max = 200) @Pattern(regexp = PromptsController.PLAIN) String title,
        @Pattern(regexp = PromptsController.PHONE) @Nullable String referencePhone,
        @NotNull Boolean active,
        @Schema(type = "object") @Nullable ObjectNode settings) {

    static PromptChange of(PromptDraft draft, JsonMapper json) {
        return new PromptChange(
                draft.text(),
                draft.title(),
                draft.number().map(PhoneNumber::value).orElse(null),
                draft.active(),
                (ObjectNode) json.readTree(draft.settings()));
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
