package com.shopme.knowledge.web;

import com.shopme.knowledge.Document;
import com.shopme.shared.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A document as our API writes it.
///
/// @param languageGiven whether the shop said which language it is in; else it was found out
/// @param reason why it failed
/// @param passages how many it was cut into
@Schema(name = "Document")
record DocumentJson(
        UUID id,
        String name,
        @Schema(allowableValues = {"pdf", "docx", "table", "text"}) String kind,
        Optional<String> fileName,
        Optional<String> sourceUrl,
        Optional<String> language,
        boolean languageGiven,
        int size,
        @Schema(allowableValues = {"processing", "ready", "failed"}) String status,
        @Schema(allowableValues = {"encrypted", "no_text", "broken", "too_long", "too_slow"})
                Optional<String> reason,
        int characters,
        int passages,
        Optional<Instant> processedAt,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static DocumentJson of(Document document) {
        return new DocumentJson(
                document.id().value(),
                document.name(),
                document.kind().word(),
                document.fileName(),
                document.sourceUrl(),
                document.language().map(Language::code),
                document.languageGiven(),
                document.size(),
                document.status().word(),
                document.reason(),
                document.characters(),
                document.passages(),
                document.processedAt(),
                document.createdAt(),
                document.updatedAt(),
                document.deletedAt());
    }
}
