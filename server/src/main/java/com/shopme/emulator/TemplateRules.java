package com.shopme.emulator;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a new template must be like (Meta, "Message templates: components", read 2026-11).
final class TemplateRules {
    private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");

    private TemplateRules() {}

    static void check(ObjectNode wish) {
        var name = Fields.text(wish, "name", 512);
        if (!name.matches("[a-z0-9_]+")) {
            throw GraphError.parameter(
                    "Param name must contain only lowercase alphanumeric characters and underscores");
        }
        Fields.text(wish, "language", 15);
        var category = Fields.text(wish, "category", 40).toUpperCase(Locale.ROOT);
        if (!CATEGORIES.contains(category)) {
            throw GraphError.parameter(
                    "Param category must be one of {UTILITY, MARKETING, AUTHENTICATION} - got \""
                            + category
                            + "\".");
        }
        var components = Fields.array(wish, "components");
        boolean body = false;
        for (var component : components) {
            switch (Json.text(component, "type").toUpperCase(Locale.ROOT)) {
                case "HEADER" -> checkHeader(component);
                case "BODY" -> {
                    body = true;
                    if (!category.equals("AUTHENTICATION")) checkBody(component);
                }
                case "FOOTER" -> {
                    if (!category.equals("AUTHENTICATION")) Fields.text(component, "text", 60);
                }
                case "BUTTONS" -> checkButtons(component);
                case "CAROUSEL", "LIMITED_TIME_OFFER" -> {}
                default ->
                        throw GraphError.parameter(
                                "Param components has an unknown type "
                                        + component.path("type").toString());
            }
        }
        if (!body) throw GraphError.missing("A template needs a component of type BODY");
    }

    private static void checkHeader(JsonNode header) {
        if (!Json.text(header, "format").equalsIgnoreCase("TEXT")) return;
        var text = Fields.text(header, "text", 60);
        if (Template.variables(text).size() > 1) {
            throw GraphError.invalid("A header takes one variable at most");
        }
        if (!Template.variables(text).isEmpty()) needsExample(header);
    }

    private static void checkBody(JsonNode body) {
        var text = Fields.text(body, "text", 1024).strip();
        if (text.startsWith("{{") || text.endsWith("}}")) {
            throw GraphError.invalid("Variables can't be at the start or end of the template.");
        }
        if (!Template.variables(text).isEmpty()) needsExample(body);
    }

    private static void needsExample(JsonNode component) {
        if (component.path("example").isEmpty()) {
            throw GraphError.invalid(
                    "Component of type "
                            + Json.text(component, "type").toUpperCase(Locale.ROOT)
                            + " is missing expected field(s) (example)");
        }
    }

    private static void checkButtons(JsonNode component) {
        var buttons = Fields.array(component, "buttons");
        if (buttons.size() > 10) throw GraphError.invalid("A template has 10 buttons at most");
        int urls = 0;
        int phones = 0;
        for (var button : buttons) {
            var type = Json.text(button, "type").toUpperCase(Locale.ROOT);
            if (!type.equals("COPY_CODE") && !type.equals("OTP")) Fields.text(button, "text", 25);
            if (type.equals("URL")) {
                urls++;
                Fields.text(button, "url", 2000);
            }
            if (type.equals("PHONE_NUMBER")) phones++;
        }
        if (urls > 2 || phones > 1) {
            throw GraphError.invalid("A template has two URL buttons and one phone button at most");
        }
    }
}
