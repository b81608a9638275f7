package com.shopme.emulator;

import tools.jackson.databind.JsonNode;

/// Reads the fields of a request and refuses in Meta's words: 131008 for what is missing, 131009
/// for what is not valid. Lengths count code points.
final class Fields {
    private Fields() {}

    static JsonNode object(JsonNode parent, String name) {
        var value = present(parent, name);
        if (!value.isObject()) throw GraphError.invalid("'" + name + "' must be an object");
        return value;
    }

    static JsonNode array(JsonNode parent, String name) {
        var value = present(parent, name);
        if (!value.isArray() || value.isEmpty()) {
            throw GraphError.invalid("'" + name + "' must be a list with at least one element");
        }
        return value;
    }

    static String text(JsonNode parent, String name, int longest) {
        return text(parent, name, name, longest);
    }

    static String text(JsonNode parent, String name, String label, int longest) {
        var value = present(parent, name);
        if (!value.isString()) throw GraphError.invalid("'" + name + "' must be a string");
        var text = value.stringValue();
        int length = length(text);
        if (text.isBlank() || length > longest) throw tooLong(label, longest);
        return text;
    }

    static void optionalText(JsonNode parent, String name, String label, int longest) {
        var value = parent.path(name);
        if (value.isMissingNode() || value.isNull()) return;
        if (!value.isString()) throw GraphError.invalid("'" + name + "' must be a string");
        if (length(value.stringValue()) > longest) throw tooLong(label, longest);
    }

    static double number(JsonNode parent, String name, double least, double most) {
        var value = present(parent, name);
        var number = value.asDoubleOpt();
        if (number.isEmpty() || number.getAsDouble() < least || number.getAsDouble() > most) {
            throw GraphError.invalid(
                    "'%s' must be a number from %s to %s".formatted(name, least, most));
        }
        return number.getAsDouble();
    }

    static void url(JsonNode parent, String name) {
        var text = text(parent, name, 2000);
        if (!text.matches("(?i)https?://[^\\s]+")) {
            throw GraphError.invalid("'" + name + "' is not a valid URI");
        }
    }

    static JsonNode present(JsonNode parent, String name) {
        var value = parent.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isEmpty())) {
            throw GraphError.missing("The parameter '" + name + "' is required.");
        }
        return value;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static GraphError tooLong(String label, int longest) {
        return GraphError.invalid(
                "%s length invalid. Min length: 1, Max length: %d".formatted(label, longest));
    }
}
