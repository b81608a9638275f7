package com.shopme.knowledge.web;

import com.shopme.knowledge.Passage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/// A passage as our API writes it.
///
/// @param kind what it comes from
/// @param sourceId the document, question, text, service or product
@Schema(name = "Passage")
record PassageJson(
        UUID id,
        @Schema(allowableValues = {"document", "faq", "text", "service", "product"}) String kind,
        UUID sourceId,
        int position,
        String language,
        String title,
        String body) {

    static PassageJson of(Passage passage) {
        return new PassageJson(
                passage.id(),
                passage.kind().word(),
                passage.source(),
                passage.position(),
                passage.language().code(),
                passage.heading(),
                passage.body());
    }
}
