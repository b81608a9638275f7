package com.shopme.model;

import com.shopme.model.Tool.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a model wants a tool used with, checked against what the tool takes.
final class Arguments {
    private final Map<String, JsonNode> values;

    private Arguments(Map<String, JsonNode> values) {
        this.values = values;
    }

    /// @throws IllegalArgumentException telling the model what is wrong
    static Arguments read(Tool tool, String text, JsonMapper json) {
        var given = parse(text, json);
        for (var name : given.propertyNames())
            if (tool.parameters().stream().noneMatch(p -> p.name().equals(name)))
                throw new IllegalArgumentException("unknown argument " + name);
        var values = new HashMap<String, JsonNode>();
        for (var parameter : tool.parameters()) {
            var value = given.path(parameter.name());
            if (!value.isMissingNode() && !value.isNull())
                values.put(parameter.name(), checked(parameter, value));
            else if (parameter.required())
                throw new IllegalArgumentException(parameter.name() + " is missing");
        }
        return new Arguments(values);
    }

    String text(String name) {
        return optional(name).orElseThrow();
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> value.asString("").strip());
    }

    int number(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow().intValue();
    }

    private static JsonNode parse(String text, JsonMapper json) {
        try {
            var read = text.isBlank() ? json.createObjectNode() : json.readTree(text);
            if (read.isObject()) return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("arguments are no JSON", e);
        }
        throw new IllegalArgumentException("arguments are no JSON object");
    }

    private static JsonNode checked(Parameter parameter, JsonNode value) {
        if (parameter.number()) {
            var whole = value.isIntegralNumber() && value.canConvertToInt();
            if (whole
                    && value.intValue() >= parameter.least()
                    && value.intValue() <= parameter.most()) return value;
            throw new IllegalArgumentException(
                    "%s must be a whole number from %d to %d"
                            .formatted(parameter.name(), parameter.least(), parameter.most()));
        }
        var text = value.asString("");
        if (!value.isString() || text.isBlank() || text.length() > parameter.most())
            throw new IllegalArgumentException(
                    "%s must be a text of at most %d characters"
                            .formatted(parameter.name(), parameter.most()));
        if (!parameter.choices().isEmpty() && !parameter.choices().contains(text))
            throw new IllegalArgumentException(
                    parameter.name() + " must be one of " + parameter.choices());
        return value;
    }
}
