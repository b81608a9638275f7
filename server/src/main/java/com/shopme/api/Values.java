package com.shopme.api;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Which of all that JSON can say we can keep.
final class Values {
    private static final int DEEPEST = 20;

    private Values() {}

    /// Whether a text has what PostgreSQL or a reader could not take: control characters other than
    /// tab and line ends, half of a surrogate pair, what Unicode says is no character.
    static boolean isUnwritable(String text) {
        return text.codePoints()
                .anyMatch(
                        c ->
                                Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                                        || Character.getType(c) == Character.SURROGATE
                                        || (c & 0xfffe) == 0xfffe);
    }

    // A number of a thousand digits is no price, and costs as much as it is long.
    static Optional<BigDecimal> decimal(String text) {
        if (text.length() > 30) return Optional.empty();
        try {
            var number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 30 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<UUID> id(JsonNode node) {
        if (!node.isString() || node.asString().length() != 36) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(node.asString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What cannot be kept.
    ///
    /// @param path where it is, such as `lines[0].note`
    record Fault(String path, String text) {}

    /// What in a JSON value cannot be kept, the first such thing.
    ///
    /// @param path where the value is
    static Optional<Fault> faultOf(String path, JsonNode node) {
        return fault(path, node, 0);
    }

    private static Optional<Fault> fault(String path, JsonNode node, int depth) {
        if (depth > DEEPEST) return Optional.of(new Fault(path, "is nested too deeply"));
        if (node.isString() && isUnwritable(node.asString()))
            return Optional.of(new Fault(path, "has control characters or broken ones"));
        if (node.isNumber() && decimal(node.asString()).isEmpty())
            return Optional.of(new Fault(path, "has a number that is too large or too long"));
        if (node.isObject() && node.propertyNames().stream().anyMatch(Values::isUnwritable))
            return Optional.of(
                    new Fault(path, "has a name with control characters or broken ones"));
        for (var entry : node.properties()) {
            var fault = fault(path + "." + shortened(entry.getKey()), entry.getValue(), depth + 1);
            if (fault.isPresent()) return fault;
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            var fault = fault(path + "[" + i + "]", node.get(i), depth + 1);
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }

    /// A name that a caller made up, as it can be shown.
    static String shortened(String name) {
        var plain = isUnwritable(name) ? "?" : name;
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
