package com.shopme.assistant;

import com.shopme.shared.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// What a model is told before it answers.
///
/// @param number the shop's number it is for; empty: every number without one of its own
/// @param active whether it counts; for each number one does
/// @param settings context settings, JSON
public record Prompt(
        PromptId id,
        String title,
        String text,
        Optional<PhoneNumber> number,
        boolean active,
        String settings,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    /// What stands beyond so many characters, variables filled in, a model does not get to read.
    public static final int READ_AT_MOST = 2_400;

    /// The same with another text.
    public Prompt saying(String other) {
        return new Prompt(
                id, title, other, number, active, settings, createdAt, updatedAt, deletedAt);
    }
}
