package com.shopme.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Compares what was answered with what the OpenAPI document says of it. Stricter than JSON Schema:
/// a property that the document does not name is a mistake.
final class Shape {
    private final JsonNode document;
    private final List<String> mistakes = new ArrayList<>();

    private Shape(JsonNode document) {
        this.document = document;
    }

    static List<String> mistakes(JsonNode document, JsonNode schema, JsonNode answer) {
        var shape = new Shape(document);
        shape.look("", schema, answer);
        return shape.mistakes;
    }

    private void look(String path, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            look(path, document.at(schema.path("$ref").asString().substring(1)), value);
            return;
        }
        for (var some : List.of("anyOf", "oneOf")) {
            if (schema.has(some)) {
                if (schema.path(some).valueStream().noneMatch(one -> fits(one, value)))
                    mistakes.add(path + " fits none of " + some);
                return;
            }
        }
        schema.path("allOf").forEach(one -> look(path, one, value));
        var types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> is(type, value))) {
            mistakes.add(path + " is " + value.getNodeType() + ", not " + types);
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals))
            mistakes.add(path + " is " + value + ", none of " + schema.path("enum"));
        if (value.isArray()) value.forEach(one -> look(path + "[]", schema.path("items"), one));
        if (value.isObject()) object(path, schema, value);
    }

    private void object(String path, JsonNode schema, JsonNode value) {
        var known = schema.path("properties");
        var others = schema.path("additionalProperties");
        for (var name : schema.path("required"))
            if (!value.has(name.asString())) mistakes.add(path + " lacks " + name.asString());
        for (var one : value.properties()) {
            var here = path + "." + one.getKey();
            if (known.has(one.getKey())) look(here, known.path(one.getKey()), one.getValue());
            else if (others.isObject()) look(here, others, one.getValue());
            else if (!known.isEmpty() && !others.asBoolean(false))
                mistakes.add(here + " is not in the document");
        }
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        return mistakes(document, schema, value).isEmpty();
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        if (type.isString()) return List.of(type.asString());
        return StreamSupport.stream(type.spliterator(), false).map(JsonNode::asString).toList();
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> value.isNull();
        };
    }
}
