package com.shopme.whatsapp;

import com.shopme.conversation.Content;
import com.shopme.conversation.Content.Basket;
import com.shopme.conversation.Content.Choice;
import com.shopme.conversation.Content.Contacts;
import com.shopme.conversation.Content.Contacts.Card;
import com.shopme.conversation.Content.Edit;
import com.shopme.conversation.Content.FlowReply;
import com.shopme.conversation.Content.Location;
import com.shopme.conversation.Content.Media;
import com.shopme.conversation.Content.MediaKind;
import com.shopme.conversation.Content.Notice;
import com.shopme.conversation.Content.Reaction;
import com.shopme.conversation.Content.Revoke;
import com.shopme.conversation.Content.Text;
import com.shopme.conversation.Content.Unsupported;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Understands a message as Meta writes it (Meta, Cloud API webhooks, messages, read 2026-11). What
/// lacks what its type needs is unsupported, never an error.
final class Translation {
    private static final int MOST_PIECES = 100_000;

    private final JsonMapper json;

    Translation(JsonMapper json) {
        this.json = json;
    }

    Content of(JsonNode message) {
        var type = Json.text(message, "type", 60).orElse("message");
        var body = message.path(type);
        var content =
                switch (type) {
                    case "text" -> Json.text(body, "body").map(Text::new);
                    case "image" -> media(MediaKind.IMAGE, body);
                    case "video" -> media(MediaKind.VIDEO, body);
                    case "audio" -> media(audio(body), body);
                    case "voice" -> media(MediaKind.VOICE, body);
                    case "document" -> media(MediaKind.DOCUMENT, body);
                    case "sticker" -> media(MediaKind.STICKER, body);
                    case "location" -> location(body);
                    case "contacts" -> contacts(message);
                    case "button" -> choice(body, "payload", "text");
                    case "interactive" -> interactive(body);
                    case "order" -> basket(body);
                    case "reaction" -> reaction(body);
                    case "edit" -> edit(body);
                    case "revoke" -> Json.id(body, "original_message_id").map(Revoke::new);
                    case "system" -> Optional.of(notice(body));
                    case "request_welcome" -> Optional.of(new Notice(type, "opened the chat"));
                    default -> Optional.<Content>empty();
                };
        return content.isPresent() ? content.get() : new Unsupported(what(type, message));
    }

    private static String what(String type, JsonNode message) {
        if (!type.equals("unsupported") && !type.equals("unknown")) return type;
        return Json.text(message.path("unsupported"), "type", 60).orElse("message");
    }

    private static MediaKind audio(JsonNode audio) {
        return audio.path("voice").asBoolean(false) ? MediaKind.VOICE : MediaKind.AUDIO;
    }

    private static Optional<Media> media(MediaKind kind, JsonNode media) {
        return Json.id(media, "id")
                .map(
                        id ->
                                new Media(
                                        kind,
                                        id,
                                        Json.text(media, "mime_type", 100)
                                                .orElse("application/octet-stream"),
                                        Json.text(media, "caption", 4096),
                                        Json.text(media, "filename", 255),
                                        Json.text(media, "sha256", 64)));
    }

    private static Optional<Location> location(JsonNode place) {
        var latitude = degrees(place, "latitude", 90);
        var longitude = degrees(place, "longitude", 180);
        if (latitude.isEmpty() || longitude.isEmpty()) return Optional.empty();
        return Optional.of(
                new Location(
                        latitude.get(),
                        longitude.get(),
                        Json.text(place, "name", 500),
                        Json.text(place, "address", 1000)));
    }

    private static Optional<Double> degrees(JsonNode place, String name, double most) {
        return Json.decimal(place, name)
                .map(BigDecimal::doubleValue)
                .filter(value -> Math.abs(value) <= most);
    }

    private static Optional<Contacts> contacts(JsonNode message) {
        var cards = Json.objects(message, "contacts").stream().map(Translation::card).toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Contacts(cards));
    }

    private static Card card(JsonNode contact) {
        var phones =
                Json.objects(contact, "phones").stream()
                        .flatMap(phone -> number(phone).stream())
                        .toList();
        var name = contact.path("name");
        var shown =
                Json.text(name, "formatted_name", 200)
                        .or(() -> Json.text(name, "first_name", 200))
                        .or(() -> Json.text(contact.path("org"), "company", 200))
                        .or(() -> phones.stream().findFirst());
        return new Card(shown.orElse("?"), phones);
    }

    private static Optional<String> number(JsonNode phone) {
        return Json.text(phone, "phone", 40)
                .or(() -> Json.text(phone, "wa_id", 40).map(digits -> "+" + digits));
    }

    private static Optional<Choice> choice(JsonNode reply, String id, String title) {
        var named = Json.text(reply, title, 1000);
        return Json.text(reply, id, 1000)
                .or(() -> named)
                .map(chosen -> new Choice(chosen, named.orElse(chosen)));
    }

    private Optional<? extends Content> interactive(JsonNode interactive) {
        var type = Json.text(interactive, "type", 60).orElse("");
        var reply = interactive.path(type);
        return switch (type) {
            case "button_reply", "list_reply" -> choice(reply, "id", "title");
            case "nfm_reply" -> Optional.of(new FlowReply(answers(reply)));
            case "call_permission_reply" ->
                    Optional.of(new Notice(type, Json.text(reply, "response", 100).orElse("")));
            default -> Optional.empty();
        };
    }

    // A text that should hold a JSON object, and does not always.
    private Map<String, Object> answers(JsonNode reply) {
        var response = reply.path("response_json");
        var text = response.isString() ? response.asString() : response.toString();
        try {
            var tree = json.readTree(text);
            if (tree.isObject()) return cleaned(json.convertValue(tree, Map.class));
        } catch (JacksonException e) {
            return Map.of("raw", Texts.clean(text));
        }
        return Map.of("raw", Texts.clean(text));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cleaned(Map<?, ?> map) {
        var clean = Json.clean(map);
        return clean == null ? new LinkedHashMap<>() : (Map<String, Object>) clean;
    }

    // Half a basket would be a wrong one.
    private static Optional<Basket> basket(JsonNode order) {
        var all = order.path("product_items").size();
        var items =
                Json.objects(order, "product_items").stream().flatMap(Translation::item).toList();
        if (items.isEmpty() || items.size() < all) return Optional.empty();
        return Optional.of(new Basket(items, Json.text(order, "text", 4096)));
    }

    private static Stream<Basket.Item> item(JsonNode item) {
        var sku = Json.text(item, "product_retailer_id", 200);
        var quantity =
                Json.decimal(item, "quantity")
                        .filter(q -> q.stripTrailingZeros().scale() <= 0)
                        .filter(q -> q.signum() > 0)
                        .filter(q -> q.compareTo(BigDecimal.valueOf(MOST_PIECES)) <= 0);
        if (sku.isEmpty() || quantity.isEmpty()) return Stream.empty();
        return Stream.of(
                new Basket.Item(
                        sku.get(),
                        quantity.get().intValueExact(),
                        Json.decimal(item, "item_price"),
                        Json.text(item, "currency", 10).orElse("")));
    }

    // Taken back: the emoji is missing, or empty.
    private static Optional<Reaction> reaction(JsonNode reaction) {
        return Json.id(reaction, "message_id")
                .map(id -> new Reaction(id, Json.text(reaction, "emoji", 40)));
    }

    private static Optional<Edit> edit(JsonNode edit) {
        var message = edit.path("message");
        var type = Json.text(message, "type").orElse("");
        var body = message.path(type);
        var text = Json.text(body, "body").or(() -> Json.text(body, "caption"));
        return Json.id(edit, "original_message_id")
                .flatMap(id -> text.map(said -> new Edit(id, said)));
    }

    private static Notice notice(JsonNode system) {
        return new Notice(
                Json.text(system, "type", 60).orElse("system"),
                Json.text(system, "body", 1000).orElse(""));
    }
}
