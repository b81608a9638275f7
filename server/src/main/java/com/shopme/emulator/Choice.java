package com.shopme.emulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Something a message offers to tap.
///
/// @param kind `button_reply`, `list_reply`, `button` (template quick reply), `url`, `flow`,
///   `location_request`, `product`, `copy_code`, `phone`
/// @param value the id, payload or address behind it
public record Choice(String kind, String title, String value, @Nullable String description) {

    /// Everything tappable in a message, in order.
    public static List<Choice> in(ChatMessage message) {
        if (!message.isFrom(Direction.TO_CUSTOMER)) return List.of();
        var rendered = message.rendered();
        if (rendered != null) return ofTemplate(rendered);
        if (message.type().equals("interactive")) return ofInteractive(message);
        return List.of();
    }

    private static List<Choice> ofTemplate(ObjectNode template) {
        var found = new ArrayList<Choice>();
        for (var button : template.path("buttons")) {
            var title = Json.text(button, "text");
            switch (Json.text(button, "type")) {
                case "QUICK_REPLY" ->
                        found.add(new Choice("button", title, Json.text(button, "payload"), null));
                case "URL" -> found.add(new Choice("url", title, Json.text(button, "url"), null));
                case "COPY_CODE" ->
                        found.add(new Choice("copy_code", title, Json.text(button, "code"), null));
                case "PHONE_NUMBER" ->
                        found.add(
                                new Choice(
                                        "phone", title, Json.text(button, "phone_number"), null));
                default -> {}
            }
        }
        return found;
    }

    private static List<Choice> ofInteractive(ChatMessage message) {
        var found = new ArrayList<Choice>();
        var action = message.content().path("action");
        var parameters = action.path("parameters");
        switch (Json.text(message.content(), "type")) {
            case "button" -> {
                for (var button : action.path("buttons")) {
                    var reply = button.path("reply");
                    found.add(
                            new Choice(
                                    "button_reply",
                                    Json.text(reply, "title"),
                                    Json.text(reply, "id"),
                                    null));
                }
            }
            case "list" -> {
                for (var section : action.path("sections")) {
                    for (var row : section.path("rows")) {
                        found.add(
                                new Choice(
                                        "list_reply",
                                        Json.text(row, "title"),
                                        Json.text(row, "id"),
                                        Json.textOrNull(row, "description")));
                    }
                }
            }
            case "cta_url" ->
                    found.add(
                            new Choice(
                                    "url",
                                    Json.text(parameters, "display_text"),
                                    Json.text(parameters, "url"),
                                    null));
            case "flow" ->
                    found.add(
                            new Choice(
                                    "flow",
                                    Json.text(parameters, "flow_cta"),
                                    Json.text(parameters, "flow_token"),
                                    null));
            case "location_request_message" ->
                    found.add(new Choice("location_request", "Send location", "", null));
            case "product" ->
                    found.add(
                            new Choice(
                                    "product",
                                    Json.text(action, "product_retailer_id"),
                                    Json.text(action, "product_retailer_id"),
                                    null));
            case "product_list" -> {
                for (var section : action.path("sections")) {
                    for (var item : section.path("product_items")) {
                        var id = Json.text(item, "product_retailer_id");
                        found.add(new Choice("product", id, id, Json.textOrNull(section, "title")));
                    }
                }
            }
            default -> {}
        }
        return found;
    }
}
