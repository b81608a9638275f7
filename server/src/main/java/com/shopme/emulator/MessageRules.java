package com.shopme.emulator;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a message must be like to be accepted (Meta, Cloud API "Messages", read 2026-11). Unknown
/// fields beside the known ones are ignored, as Meta does.
final class MessageRules {
    static final Set<String> MEDIA = Set.of("image", "audio", "video", "document", "sticker");

    private MessageRules() {}

    static void checkEnvelope(JsonNode body) {
        if (Json.text(body, "messaging_product").isEmpty()) {
            throw GraphError.parameter("The parameter messaging_product is required.");
        }
        if (!Json.text(body, "messaging_product").equals("whatsapp")) {
            throw GraphError.parameter("Param messaging_product must be one of {WHATSAPP}");
        }
    }

    /// The message's type, its content checked. Templates are checked by [TemplateFill].
    static String check(JsonNode body) {
        if (!Set.of("", "individual").contains(Json.text(body, "recipient_type"))) {
            throw GraphError.invalid("'recipient_type' must be individual");
        }
        Fields.optionalText(body, "biz_opaque_callback_data", "biz_opaque_callback_data", 512);
        if (body.has("context")) Fields.text(Fields.object(body, "context"), "message_id", 1000);
        var type = body.path("type").asString("text");
        switch (type) {
            case "text" -> checkText(Fields.object(body, "text"));
            case "image", "audio", "video", "document", "sticker" ->
                    checkMedia(type, Fields.object(body, type));
            case "location" -> checkLocation(Fields.object(body, "location"));
            case "contacts" -> checkContacts(Fields.array(body, "contacts"));
            case "reaction" -> checkReaction(Fields.object(body, "reaction"));
            case "interactive" -> InteractiveRules.check(Fields.object(body, "interactive"));
            case "template" -> Fields.object(body, "template");
            default -> throw GraphError.of(131051, "Message type '" + type + "' is not supported.");
        }
        return type;
    }

    private static void checkText(JsonNode text) {
        var body = Fields.present(text, "body").asString("");
        if (Fields.length(body) > 4096) {
            throw GraphError.parameter("Param text['body'] must be at most 4096 characters long.");
        }
        if (body.isBlank())
            throw GraphError.parameter("Param text['body'] must be a non-empty string.");
    }

    static void checkMedia(String type, JsonNode media) {
        boolean id = !media.path("id").asString("").isEmpty();
        boolean link = !Json.text(media, "link").isEmpty();
        if (id == link) {
            throw id
                    ? GraphError.invalid("'" + type + "' takes an id or a link, not both")
                    : GraphError.missing("'" + type + "' needs an id or a link");
        }
        if (link) Fields.url(media, "link");
        if (media.has("caption") && (type.equals("audio") || type.equals("sticker"))) {
            throw GraphError.invalid("'" + type + "' takes no caption");
        }
        Fields.optionalText(media, "caption", "Caption", 1024);
        Fields.optionalText(media, "filename", "Filename", 240);
    }

    static void checkLocation(JsonNode location) {
        Fields.number(location, "latitude", -90, 90);
        Fields.number(location, "longitude", -180, 180);
        Fields.optionalText(location, "name", "Location name", 1000);
        Fields.optionalText(location, "address", "Location address", 1000);
    }

    private static void checkContacts(JsonNode contacts) {
        for (var contact : contacts) {
            var name = Fields.object(contact, "name");
            Fields.text(name, "formatted_name", 1024);
            if (name.size() < 2) {
                throw GraphError.invalid(
                        "'name' needs formatted_name and at least one other part of the name");
            }
        }
    }

    private static void checkReaction(JsonNode reaction) {
        Fields.text(reaction, "message_id", 1000);
        var emoji = reaction.path("emoji").asString("");
        if (Fields.length(emoji) > 12 || emoji.chars().anyMatch(c -> c >= 'A' && c <= 'z')) {
            throw GraphError.invalid("'emoji' must be one emoji");
        }
    }
}
