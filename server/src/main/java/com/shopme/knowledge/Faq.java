package com.shopme.knowledge;

import com.shopme.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question that clients ask, and what the shop answers, in one language.
///
/// @param otherQuestions other ways to ask the same
/// @param active whether it is found
public record Faq(
        FaqId id,
        Language language,
        String question,
        List<String> otherQuestions,
        String answer,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {}
