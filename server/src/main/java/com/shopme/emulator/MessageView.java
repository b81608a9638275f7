package com.shopme.emulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A message as the emulator's own API tells it: flat, with its plain text and its choices.
public final class MessageView {
    private MessageView() {}

    public static ObjectNode of(ChatMessage message) {
        var view = Json.tree(message);
        view.remove("marks");
        view.setAll(Json.tree(message.marks()));
        view.put("text", text(message));
        var choices = view.putArray("choices");
        for (var choice : Choice.in(message)) choices.add(Json.tree(choice));
        return view;
    }

    /// What a reader would read aloud: header, body and footer, a caption, a title.
    static String text(ChatMessage message) {
        var content = message.content();
        var rendered = message.rendered();
        if (rendered != null) {
            return lines(
                    Json.text(rendered.path("header"), "text"),
                    Json.text(rendered, "body"),
                    Json.text(rendered, "footer"));
        }
        return switch (message.type()) {
            case "text" -> Json.text(content, "body");
            case "image", "video", "document" -> Json.text(content, "caption");
            case "button" -> Json.text(content, "text");
            case "location" -> lines(Json.text(content, "name"), Json.text(content, "address"));
            case "contacts" -> Json.text(content.path(0).path("name"), "formatted_name");
            case "order" -> Json.text(content, "text");
            case "system" -> Json.text(content, "body");
            case "interactive" -> interactive(content);
            default -> "";
        };
    }

    private static String interactive(JsonNode content) {
        for (var reply : new String[] {"button_reply", "list_reply"}) {
            if (content.has(reply)) return Json.text(content.path(reply), "title");
        }
        if (content.has("nfm_reply")) return Json.text(content.path("nfm_reply"), "body");
        return lines(
                Json.text(content.path("header"), "text"),
                Json.text(content.path("body"), "text"),
                Json.text(content.path("footer"), "text"));
    }

    private static String lines(String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (part.isEmpty()) continue;
            if (!text.isEmpty()) text.append('\n');
            text.append(part);
        }
        return text.toString();
    }
}
