package com.shopme.emulator;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The limits of interactive messages (Meta, Cloud API "Interactive messages", read 2026-11).
final class InteractiveRules {
    private static final Set<String> MEDIA_HEADERS = Set.of("image", "video", "document");

    private InteractiveRules() {}

    static void check(JsonNode it) {
        var type = Fields.text(it, "type", 60);
        var action = Fields.object(it, "action");
        switch (type) {
            case "button" -> {
                checkFrame(it, 1024, true, true);
                checkButtons(action);
            }
            case "list" -> {
                checkFrame(it, 4096, true, false);
                checkList(action);
            }
            case "cta_url" -> {
                checkFrame(it, 1024, true, true);
                named(action, "cta_url");
                var parameters = Fields.object(action, "parameters");
                Fields.text(parameters, "display_text", "Button display text", 20);
                Fields.url(parameters, "url");
            }
            case "product" -> {
                if (it.has("header")) throw GraphError.invalid("'product' takes no header");
                checkFrame(it, 1024, false, false);
                Fields.text(action, "catalog_id", 100);
                Fields.text(action, "product_retailer_id", 100);
            }
            case "product_list" -> {
                if (!it.has("header"))
                    throw GraphError.missing("'product_list' needs a text header");
                checkFrame(it, 1024, true, false);
                checkProducts(action);
            }
            case "catalog_message" -> {
                checkFrame(it, 1024, true, false);
                named(action, "catalog_message");
            }
            case "location_request_message" -> {
                checkFrame(it, 1024, true, false);
                named(action, "send_location");
            }
            case "request_contact_info" -> {
                checkFrame(it, 1024, true, false);
                named(action, "request_contact_info");
            }
            case "flow" -> {
                checkFrame(it, 1024, true, true);
                checkFlow(action);
            }
            default -> throw GraphError.invalid("Interactive type '" + type + "' is not supported");
        }
    }

    private static void checkFrame(
            JsonNode it, int longestBody, boolean bodyNeeded, boolean media) {
        if (bodyNeeded || it.has("body")) {
            Fields.text(Fields.object(it, "body"), "text", "Body text", longestBody);
        }
        if (it.has("footer")) Fields.text(Fields.object(it, "footer"), "text", "Footer text", 60);
        if (!it.has("header")) return;
        var header = Fields.object(it, "header");
        var type = Fields.text(header, "type", 20);
        if (type.equals("text")) Fields.text(header, "text", "Header text", 60);
        else if (media && MEDIA_HEADERS.contains(type)) {
            MessageRules.checkMedia(type, Fields.object(header, type));
        } else throw GraphError.invalid("Header type '" + type + "' is not allowed here");
    }

    private static void checkButtons(JsonNode action) {
        var buttons = Fields.array(action, "buttons");
        if (buttons.size() > 3) {
            throw GraphError.invalid(
                    "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3");
        }
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        for (var button : buttons) {
            if (!Json.text(button, "type").equals("reply")) {
                throw GraphError.invalid("Button type must be reply");
            }
            var reply = Fields.object(button, "reply");
            if (!ids.add(Fields.text(reply, "id", "Button id", 256))) {
                throw GraphError.invalid("Duplicate button ids are not allowed");
            }
            if (!titles.add(Fields.text(reply, "title", "Button title", 20))) {
                throw GraphError.invalid("Duplicate button titles are not allowed");
            }
        }
    }

    private static void checkList(JsonNode action) {
        Fields.text(action, "button", "Button label", 20);
        var sections = Fields.array(action, "sections");
        if (sections.size() > 10) throw tooMany("sections", 10);
        var ids = new HashSet<String>();
        for (var section : sections) {
            checkSectionTitle(section, sections.size());
            for (var row : Fields.array(section, "rows")) {
                if (!ids.add(Fields.text(row, "id", "Row id", 200))) {
                    throw GraphError.invalid("Duplicate row ids are not allowed");
                }
                Fields.text(row, "title", "Row title", 24);
                Fields.optionalText(row, "description", "Row description", 72);
            }
        }
        if (ids.size() > 10) throw tooMany("rows over all sections", 10);
    }

    private static void checkProducts(JsonNode action) {
        Fields.text(action, "catalog_id", 100);
        var sections = Fields.array(action, "sections");
        if (sections.size() > 10) throw tooMany("sections", 10);
        int items = 0;
        for (var section : sections) {
            checkSectionTitle(section, sections.size());
            for (var item : Fields.array(section, "product_items")) {
                Fields.text(item, "product_retailer_id", 100);
                items++;
            }
        }
        if (items > 30) throw tooMany("products", 30);
    }

    private static void checkSectionTitle(JsonNode section, int sections) {
        if (sections > 1) Fields.text(section, "title", "Section title", 24);
        else Fields.optionalText(section, "title", "Section title", 24);
    }

    private static void checkFlow(JsonNode action) {
        named(action, "flow");
        var parameters = Fields.object(action, "parameters");
        if (!parameters.path("flow_message_version").asString("").equals("3")) {
            throw GraphError.invalid("'flow_message_version' must be \"3\"");
        }
        boolean id = !Json.text(parameters, "flow_id").isEmpty();
        if (id == !Json.text(parameters, "flow_name").isEmpty()) {
            throw GraphError.missing("'flow' needs either flow_id or flow_name");
        }
        Fields.text(parameters, "flow_cta", "Flow button", 30);
    }

    private static void named(JsonNode action, String name) {
        if (!Fields.text(action, "name", 60).equals(name)) {
            throw GraphError.invalid("'action.name' must be " + name);
        }
    }

    private static GraphError tooMany(String what, int most) {
        return GraphError.invalid("Too many %s. Max allowed: %d".formatted(what, most));
    }
}
