package com.shopme.emulator;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns what the API was asked to send into the content of an inbound message.
///
/// @param type the wire type, e.g. `interactive` for a button reply
record InboundContent(String type, JsonNode content) {

    static InboundContent of(ObjectNode wish, MediaVault vault, Samples samples) {
        var type = wish.path("type").asString("text");
        return switch (type) {
            case "text" -> new InboundContent("text", Json.object("body", needed(wish, "text")));
            case "image", "audio", "voice", "video", "document", "sticker" ->
                    media(type, wish, vault, samples);
            case "location" -> location(wish);
            case "contacts" -> contacts(wish);
            case "button_reply", "list_reply" -> reply(type, wish);
            case "button" -> templateButton(wish);
            case "flow_reply" -> flowReply(wish);
            case "call_permission_reply" -> callPermission(wish);
            case "order" -> order(wish);
            case "unsupported" ->
                    new InboundContent(
                            "unsupported",
                            Json.object("type", wish.path("kind").asString("poll_creation")));
            case "request_welcome" -> new InboundContent("request_welcome", Json.object());
            default -> throw new NotPossible("A customer cannot send '" + type + "'.");
        };
    }

    private static InboundContent media(
            String type, ObjectNode wish, MediaVault vault, Samples samples) {
        boolean voice = type.equals("voice") || wish.path("voice").asBoolean(false);
        var kind = type.equals("voice") ? "audio" : type;
        var media = file(kind, wish, vault, samples);
        var content = Json.object("mime_type", media.mimeType());
        content.put(
                "sha256",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(media.sha256())));
        content.put("id", media.id());
        if (kind.equals("audio")) content.put("voice", voice);
        if (kind.equals("sticker")) content.put("animated", wish.path("animated").asBoolean(false));
        var caption = Json.textOrNull(wish, "caption");
        if (caption != null && List.of("image", "video", "document").contains(kind)) {
            content.put("caption", caption);
        }
        if (kind.equals("document")) {
            content.put("filename", wish.path("filename").asString(nameOf(media)));
        }
        return new InboundContent(kind, content);
    }

    private static Media file(String kind, ObjectNode wish, MediaVault vault, Samples samples) {
        var id = Json.textOrNull(wish, "media_id");
        if (id != null) return vault.get(id);
        var data = Json.textOrNull(wish, "data");
        var filename = Json.textOrNull(wish, "filename");
        if (data == null) return samples.keepOne(kind, vault);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new NotPossible("'data' must be Base64.");
        }
        var type = wish.path("mime_type").asString(samples.mimeType(kind));
        return vault.keep(bytes, type, filename, true);
    }

    private static String nameOf(Media media) {
        var name = media.filename();
        return name == null ? "document" : name;
    }

    private static InboundContent location(ObjectNode wish) {
        var content = Json.object();
        content.put("latitude", wish.path("latitude").asDouble(45.4642));
        content.put("longitude", wish.path("longitude").asDouble(9.19));
        for (var name : List.of("name", "address", "url")) {
            if (wish.has(name)) content.put(name, Json.text(wish, name));
        }
        return new InboundContent("location", content);
    }

    private static InboundContent contacts(ObjectNode wish) {
        if (wish.path("contacts").isArray()) {
            return new InboundContent("contacts", wish.path("contacts"));
        }
        var contacts = Json.array();
        var contact = contacts.addObject();
        var name = wish.path("name").asString("Marco Bianchi");
        var first = name.split(" ")[0];
        contact.putObject("name").put("first_name", first).put("formatted_name", name);
        var phone = wish.path("phone").asString("+39 333 555 0199");
        contact.putArray("phones")
                .addObject()
                .put("phone", phone)
                .put("wa_id", PhoneDigits.of(phone))
                .put("type", "CELL");
        return new InboundContent("contacts", contacts);
    }

    private static InboundContent reply(String type, ObjectNode wish) {
        var content = Json.object("type", type);
        var reply = content.putObject(type);
        reply.put("id", needed(wish, "id")).put("title", needed(wish, "title"));
        var description = Json.textOrNull(wish, "description");
        if (type.equals("list_reply") && description != null) reply.put("description", description);
        return new InboundContent("interactive", content);
    }

    private static InboundContent templateButton(ObjectNode wish) {
        var text = needed(wish, "text");
        return new InboundContent(
                "button",
                Json.object("payload", wish.path("payload").asString(text)).put("text", text));
    }

    private static InboundContent flowReply(ObjectNode wish) {
        var content = Json.object("type", "nfm_reply");
        var answer = wish.path("response_json");
        content.putObject("nfm_reply")
                .put("response_json", answer.isString() ? answer.stringValue() : answer.toString())
                .put("body", wish.path("body").asString("Sent"))
                .put("name", wish.path("name").asString("flow"));
        return new InboundContent("interactive", content);
    }

    private static InboundContent callPermission(ObjectNode wish) {
        var content = Json.object("type", "call_permission_reply");
        content.putObject("call_permission_reply")
                .put("response", wish.path("response").asString("accept"))
                .put("response_source", "user_action");
        return new InboundContent("interactive", content);
    }

    private static InboundContent order(ObjectNode wish) {
        var content =
                Json.object("catalog_id", wish.path("catalog_id").asString("400000000000001"));
        var note = Json.textOrNull(wish, "text");
        content.put("text", note == null ? "" : note);
        var items = wish.path("product_items");
        if (!items.isArray() || items.isEmpty()) {
            throw new NotPossible("'product_items' must list at least one product.");
        }
        content.set("product_items", items);
        return new InboundContent("order", content);
    }

    static String needed(ObjectNode wish, String name) {
        @Nullable String value = Json.textOrNull(wish, name);
        if (value == null) throw new NotPossible("'" + name + "' is missing.");
        return value;
    }
}
