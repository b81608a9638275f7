package com.shopme.whatsapp;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A message template of a number, whatever Meta thinks of it.
///
/// @param status Meta's word, such as `APPROVED`, `PENDING` or `REJECTED`
/// @param reason why it was rejected
/// @param sendable whether it is approved and needs no more than words
public record NumberTemplate(
        String name,
        String language,
        String category,
        String status,
        Optional<String> reason,
        String body,
        boolean sendable) {

    static NumberTemplate of(JsonNode template) {
        return new NumberTemplate(
                template.path("name").asString(""),
                template.path("language").asString(""),
                template.path("category").asString(""),
                template.path("status").asString("UNKNOWN"),
                Json.text(template, "rejected_reason", 200).filter(text -> !text.equals("NONE")),
                template.path("components")
                        .valueStream()
                        .filter(part -> part.path("type").asString("").equals("BODY"))
                        .map(part -> part.path("text").asString(""))
                        .findFirst()
                        .orElse(""),
                ApprovedTemplate.of(template).isPresent());
    }
}
