package com.shopme.model.web;

import com.shopme.conversation.Content;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is tried.
///
/// @param promptText a draft; left out: the saved text
/// @param model asked alone, in place of the workspace's
/// @param language the made-up client's; left out: found out as with any stranger
/// @param name the made-up client's; left out: a stranger
/// @param messages each is answered before the next is written
/// @param state where an earlier trial ended; `language` and `name` are part of it
record TrialBody(
        @Size(min = 1, max = 50_000) @Pattern(regexp = TrialBody.PLAIN) @Nullable String promptText,
        @Pattern(regexp = ModelController.NAME) @Nullable String model,
        @Pattern(regexp = "[a-z]{2}") @Nullable String language,
        @Size(min = 1, max = 100) @Pattern(regexp = TrialBody.NAME) @Nullable String name,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Message> messages,
        @Size(max = 200_000) @Nullable String state) {
    static final String PLAIN = "[^\\x00]*";
    static final String NAME = "[^\\p{Cntrl}]*\\p{L}[^\\p{Cntrl}]*";

    /// @param choice the `id` of a choice that was offered, tapped; `text` is its title
    record Message(
            @NotBlank @Size(max = 4096) @Pattern(regexp = PLAIN) String text,
            @Size(min = 1, max = 200) @Pattern(regexp = PLAIN) @Nullable String choice) {
        Content content() {
            return choice == null ? new Content.Text(text) : new Content.Choice(choice, text);
        }
    }
}
