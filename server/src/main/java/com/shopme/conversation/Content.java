package com.shopme.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client sent.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Media.class, name = "media"),
    @JsonSubTypes.Type(value = Content.Location.class, name = "location"),
    @JsonSubTypes.Type(value = Content.Contacts.class, name = "contacts"),
    @JsonSubTypes.Type(value = Content.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Content.FlowReply.class, name = "flow_reply"),
    @JsonSubTypes.Type(value = Content.Basket.class, name = "basket"),
    @JsonSubTypes.Type(value = Content.Reaction.class, name = "reaction"),
    @JsonSubTypes.Type(value = Content.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Content.Revoke.class, name = "revoke"),
    @JsonSubTypes.Type(value = Content.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = Content.Unsupported.class, name = "unsupported")
})
public sealed interface Content {
    record Text(String body) implements Content {}

    /// A file the client sent; its bytes follow later.
    ///
    /// @param mediaId the channel's id to fetch it by
    record Media(
            MediaKind media,
            String mediaId,
            String mimeType,
            Optional<String> caption,
            Optional<String> fileName,
            Optional<String> sha256)
            implements Content {}

    enum MediaKind {
        IMAGE,
        VIDEO,
        AUDIO,
        VOICE,
        DOCUMENT,
        STICKER
    }

    record Location(
            double latitude, double longitude, Optional<String> name, Optional<String> address)
            implements Content {}

    record Contacts(List<Card> cards) implements Content {
        public record Card(String name, List<String> phones) {}
    }

    /// A tapped button or list row.
    ///
    /// @param id what we gave it when we offered it; a template's button carries its payload
    record Choice(String id, String title) implements Content {}

    /// A filled-in form; unreadable answers are kept as one field `raw`.
    record FlowReply(Map<String, Object> answers) implements Content {}

    /// A basket filled in WhatsApp's own catalogue. Prices there are not ours to trust.
    record Basket(List<Item> items, Optional<String> note) implements Content {
        public record Item(String sku, int quantity, Optional<BigDecimal> price, String currency) {}
    }

    /// @param emoji empty: taken back
    record Reaction(String messageId, Optional<String> emoji) implements Content {}

    record Edit(String messageId, String body) implements Content {}

    record Revoke(String messageId) implements Content {}

    /// WhatsApp itself tells something, such as a changed number.
    record Notice(String what, String body) implements Content {}

    /// Something we do not understand (yet); kept raw, shown as such, never dropped.
    record Unsupported(String what) implements Content {}

    /// What a person reads in a list of messages.
    default String summary() {
        return switch (this) {
            case Text(var body) -> body;
            case Media media -> media.caption().orElse("[" + word(media.media()) + "]");
            case Location place -> place.name().orElse("[location]");
            case Contacts(var cards) -> cards.isEmpty() ? "[contact]" : cards.getFirst().name();
            case Choice(_, var title) -> title;
            case FlowReply _ -> "[form]";
            case Basket(var items, _) -> "[basket of " + items.size() + "]";
            case Reaction(_, var emoji) -> emoji.orElse("[reaction taken back]");
            case Edit(_, var body) -> body;
            case Revoke _ -> "[deleted a message]";
            case Notice(_, var body) -> body;
            case Unsupported(var what) -> "[" + what + " not supported]";
        };
    }

    /// Whether the client said it themselves; WhatsApp's own notices do not open Meta's window
    /// (Meta, customer service windows, read 2026-11).
    default boolean opensWindow() {
        return !(this instanceof Notice);
    }

    private static String word(MediaKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether somebody should answer it. A reaction, a correction or a notice asks nothing.
    default boolean asks() {
        return switch (this) {
            case Reaction _, Revoke _, Notice _ -> false;
            case Text _, Media _, Location _, Contacts _, Choice _, FlowReply _, Basket _ -> true;
            case Edit _, Unsupported _ -> true;
        };
    }
}
