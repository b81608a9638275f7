package com.shopme.assistant;

import com.shopme.shared.PhoneNumber;
import java.util.Optional;

/// What a prompt is made of, or becomes.
///
/// @param settings JSON
public record PromptDraft(
        String title, String text, Optional<PhoneNumber> number, boolean active, String settings) {

    PromptDraft withText(String next) {
        return new PromptDraft(title, next, number, active, settings);
    }
}
