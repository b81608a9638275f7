package com.shopme.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills an approved template with the parameters of a send, or says with Meta's codes why it does
/// not fit. The result is what the phone shows.
final class TemplateFill {
    private final Template template;
    private final JsonNode given;

    private TemplateFill(Template template, JsonNode given) {
        this.template = template;
        this.given = given;
    }

    /// The approved template a send names.
    static Template find(Templates templates, String account, JsonNode send) {
        var name = Fields.text(send, "name", 512);
        var language = Fields.text(Fields.object(send, "language"), "code", 15);
        var template =
                templates
                        .find(account, name, language)
                        .filter(it -> !List.of("PENDING", "REJECTED").contains(it.status()))
                        .orElseThrow(
                                () ->
                                        GraphError.of(
                                                132001,
                                                "template name (%s) does not exist in %s"
                                                        .formatted(name, language)));
        if (template.status().equals("PAUSED")) {
            throw GraphError.of(132015, "Template is paused due to low quality");
        }
        if (template.status().equals("DISABLED")) {
            throw GraphError.of(132016, "Template was paused too often and is disabled for good");
        }
        return template;
    }

    static ObjectNode fill(Template template, JsonNode send) {
        return new TemplateFill(template, send.path("components")).filled();
    }

    private ObjectNode filled() {
        var result = Json.object("name", template.name()).put("language", template.language());
        result.put("category", template.category());
        template.component("HEADER").ifPresent(it -> result.set("header", header(it)));
        template.component("BODY")
                .ifPresent(it -> result.put("body", replaced("body", Json.text(it, "text"))));
        template.component("FOOTER").ifPresent(it -> result.put("footer", Json.text(it, "text")));
        template.component("BUTTONS").ifPresent(it -> fillButtons(it, result));
        if (Fields.length(Json.text(result, "body")) > 1024) {
            throw GraphError.of(132005, "body: the filled-in text is longer than 1024 characters");
        }
        return result;
    }

    private ObjectNode header(JsonNode header) {
        var format = Json.text(header, "format").toLowerCase();
        var result = Json.object("type", format);
        if (format.equals("text")) {
            return result.put("text", replaced("header", Json.text(header, "text")));
        }
        var parameter = component("header", "", -1).path("parameters").path(0);
        var type = parameter.path("type").asString("unknown").toLowerCase();
        if (!type.equals(format)) {
            throw GraphError.of(
                    132012,
                    "header: Format mismatch, expected %s, received %s"
                            .formatted(format.toUpperCase(), type.toUpperCase()));
        }
        var value = Fields.object(parameter, type);
        if (format.equals("location")) MessageRules.checkLocation(value);
        else MessageRules.checkMedia(format, value);
        result.set(format, value);
        return result;
    }

    private String replaced(String part, String text) {
        var names = Template.variables(text);
        var parameters = component(part, "", -1).path("parameters");
        if (parameters.size() != names.size()) {
            throw GraphError.of(
                    132000,
                    "%s: number of localizable_params (%d) does not match the expected number of params (%d)"
                            .formatted(part, parameters.size(), names.size()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            var parameter = parameters.path(i);
            var name = template.isNamed() ? Json.text(parameter, "parameter_name") : names.get(i);
            values.put(name, value(part, parameter));
        }
        var result = text;
        for (var name : names) {
            var value = values.get(name);
            if (value == null) {
                throw GraphError.of(132000, part + ": there is no parameter_name '" + name + "'");
            }
            result =
                    result.replaceAll(
                            "\\{\\{\\s*" + name + "\\s*}}",
                            java.util.regex.Matcher.quoteReplacement(value));
        }
        return result;
    }

    private static String value(String part, JsonNode parameter) {
        var type = parameter.path("type").asString("unknown");
        return switch (type) {
            case "text" -> {
                var text = Fields.text(parameter, "text", 1024);
                if (text.matches("(?s).*(\\n|\\t| {5,}).*")) {
                    throw GraphError.of(
                            132018,
                            "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
                }
                yield text;
            }
            case "currency", "date_time" ->
                    Fields.text(Fields.object(parameter, type), "fallback_value", 1024);
            default ->
                    throw GraphError.of(
                            132012,
                            "%s: Format mismatch, expected TEXT, received %s"
                                    .formatted(part, type.toUpperCase()));
        };
    }

    private void fillButtons(JsonNode buttons, ObjectNode result) {
        var shown = result.putArray("buttons");
        int index = 0;
        for (var button : buttons.path("buttons")) {
            shown.add(button(button, index++));
        }
        for (var it : given) {
            if (!Json.text(it, "type").equalsIgnoreCase("button")) continue;
            if (it.path("index").asInt(0) >= index) {
                throw GraphError.of(
                        132018, "button: there is no button at index " + it.path("index"));
            }
        }
    }

    private ObjectNode button(JsonNode button, int index) {
        var type = Json.text(button, "type").toUpperCase();
        var shown =
                Json.object("type", type)
                        .put("text", Json.text(button, "text"))
                        .put("index", index);
        switch (type) {
            case "QUICK_REPLY" ->
                    shown.put(
                            "payload",
                            component("button", "quick_reply", index)
                                    .path("parameters")
                                    .path(0)
                                    .path("payload")
                                    .asString(Json.text(button, "text")));
            case "URL" -> {
                var url = Json.text(button, "url");
                if (!Template.variables(url).isEmpty()) {
                    url = url.replaceAll("\\{\\{[^}]*}}", "");
                    url += parameter("url", "text", "Url", index);
                }
                shown.put("url", url);
            }
            case "COPY_CODE" ->
                    shown.put("code", parameter("copy_code", "coupon_code", "Copy code", index));
            case "PHONE_NUMBER" -> shown.put("phone_number", Json.text(button, "phone_number"));
            default -> {}
        }
        return shown;
    }

    private String parameter(String subType, String name, String label, int index) {
        var value = Json.text(component("button", subType, index).path("parameters").path(0), name);
        if (!value.isEmpty()) return value;
        throw GraphError.missing(
                "buttons: Button at index %d of type %s requires a parameter"
                        .formatted(index, label));
    }

    private JsonNode component(String type, String subType, int index) {
        for (var it : given) {
            if (!Json.text(it, "type").equalsIgnoreCase(type)) continue;
            if (subType.isEmpty()) return it;
            boolean sameKind = Json.text(it, "sub_type").equalsIgnoreCase(subType);
            if (sameKind && it.path("index").asInt(0) == index) return it;
        }
        return Json.object();
    }
}
