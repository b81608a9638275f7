package com.shopme.emulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as this room speaks it: snake_case names, lower-case enums, nothing for what is absent.
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .changeDefaultPropertyInclusion(
                            it ->
                                    it.withValueInclusion(
                                            com.fasterxml.jackson.annotation.JsonInclude.Include
                                                    .NON_NULL))
                    .build();

    private static final JsonMapper ESCAPING =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                                    .build())
                    .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// An object of text fields, in the order given.
    public static ObjectNode object(String name, String value) {
        return object().put(name, value);
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    public static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The bytes of a webhook: non-ASCII as lower-case `\\uxxxx` (Meta, Webhooks "Validating
    /// payloads", read 2026-11).
    static byte[] escaped(JsonNode value) {
        return ESCAPING.writeValueAsBytes(value);
    }

    public static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static <T> T read(JsonNode node, Class<T> type) {
        return MAPPER.treeToValue(node, type);
    }

    /// The field's text, or the empty string.
    public static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    public static @Nullable String textOrNull(JsonNode node, String name) {
        var value = node.path(name).asString("");
        return value.isEmpty() ? null : value;
    }

    /// Lays `patch` over `base`: named fields replace, `null` removes.
    static ObjectNode patched(ObjectNode base, ObjectNode patch) {
        var result = base.deepCopy();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) result.remove(field.getKey());
            else result.set(field.getKey(), field.getValue());
        }
        return result;
    }
}
