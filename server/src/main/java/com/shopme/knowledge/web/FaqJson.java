package com.shopme.knowledge.web;

import com.shopme.knowledge.Faq;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A question with its answer as our API writes it.
///
/// @param otherQuestions other ways to ask the same
/// @param active whether it is found
@Schema(name = "Faq")
record FaqJson(
        UUID id,
        String language,
        String question,
        List<String> otherQuestions,
        String answer,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static FaqJson of(Faq faq) {
        return new FaqJson(
                faq.id().value(),
                faq.language().code(),
                faq.question(),
                faq.otherQuestions(),
                faq.answer(),
                faq.active(),
                faq.createdAt(),
                faq.updatedAt(),
                faq.deletedAt());
    }
}
