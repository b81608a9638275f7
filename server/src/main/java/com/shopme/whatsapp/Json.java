package com.shopme.whatsapp;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads Meta's JSON without trusting its shape: what is not there, or of another kind, is empty.
final class Json {
    private Json() {}

    /// A text or a number as text, fit for the database.
    static Optional<String> text(JsonNode node, String name) {
        var member = node.path(name);
        return member.isString() || member.isNumber()
                ? Optional.of(Texts.clean(member.asString()))
                : Optional.empty();
    }

    /// The same, at most `most` long; nothing if it is blank.
    static Optional<String> text(JsonNode node, String name, int most) {
        return text(node, name)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(t -> Texts.cut(t, most));
    }

    /// An id as we keep it.
    static Optional<String> id(JsonNode node, String name) {
        return text(node, name).filter(t -> !t.isBlank()).map(t -> Texts.key(t, 200));
    }

    static Optional<BigDecimal> decimal(JsonNode node, String name) {
        try {
            return text(node, name, 40).map(BigDecimal::new).filter(d -> Math.abs(d.scale()) < 20);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The objects of an array.
    static List<JsonNode> objects(JsonNode node, String name) {
        return node.path(name).valueStream().filter(JsonNode::isObject).toList();
    }

    /// What JSON there is, its texts fit for the database.
    static @Nullable Object clean(@Nullable Object value) {
        return switch (value) {
            case String text -> Texts.clean(text);
            case Map<?, ?> map -> {
                var clean = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, inner) -> clean.put(Texts.clean((String) key), clean(inner)));
                yield clean;
            }
            case List<?> list -> list.stream().map(Json::clean).toList();
            case null, default -> value;
        };
    }
}
