package com.shopme.whatsapp;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A message that Meta has approved: what may be said when the 24-hour window is closed.
///
/// @param language as in Meta's list, `it`, `pt_BR`
/// @param category such as `UTILITY` or `MARKETING`
/// @param body with its places, `{{1}}`, `{{2}}`, …
/// @param places how many there are
public record ApprovedTemplate(
        String name, String language, String category, String body, int places) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\d+)}}");

    /// @return empty if it is not approved or wants more than words for the places of its body: a
    ///   picture above it, words in a button
    static Optional<ApprovedTemplate> of(JsonNode template) {
        if (!template.path("status").asString("").equals("APPROVED")) return Optional.empty();
        var body = "";
        for (var part : template.path("components")) {
            if (part.path("type").asString("").equals("BODY"))
                body = part.path("text").asString("");
            else if (wantsMore(part)) return Optional.empty();
        }
        if (body.isEmpty() || body.contains("{{") && !PLACE.matcher(body).find())
            return Optional.empty();
        return Optional.of(
                new ApprovedTemplate(
                        template.path("name").asString(),
                        template.path("language").asString(),
                        template.path("category").asString(""),
                        body,
                        places(body)));
    }

    private static boolean wantsMore(JsonNode part) {
        var format = part.path("format").asString("TEXT");
        return !format.equals("TEXT") || part.toString().contains("{{");
    }

    private static int places(String body) {
        return PLACE.matcher(body)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)))
                .max()
                .orElse(0);
    }
}
