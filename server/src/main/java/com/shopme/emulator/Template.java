package com.shopme.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A message template of an account in one language.
///
/// @param components as Meta lists them: HEADER, BODY, FOOTER, BUTTONS
public record Template(
        String id,
        String account,
        String name,
        String language,
        String category,
        String status,
        String parameterFormat,
        @Nullable String rejectedReason,
        JsonNode components) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");

    Optional<JsonNode> component(String type) {
        for (var it : components) {
            if (Json.text(it, "type").equalsIgnoreCase(type)) return Optional.of(it);
        }
        return Optional.empty();
    }

    boolean isNamed() {
        return parameterFormat.equals("NAMED");
    }

    /// The names in `{{…}}`, in order, each once.
    static List<String> variables(String text) {
        var names = new ArrayList<String>();
        var matcher = VARIABLE.matcher(text);
        while (matcher.find()) if (!names.contains(matcher.group(1))) names.add(matcher.group(1));
        return names;
    }

    Template withStatus(String newStatus, @Nullable String reason) {
        return new Template(
                id,
                account,
                name,
                language,
                category,
                newStatus,
                parameterFormat,
                reason,
                components);
    }
}
