package com.shopme.conversation;

import java.util.Map;

/// What kinds of content are called in the column `messages.type`.
final class MessageTypes {
    /// What stands for them in `messages.type_code` (V087).
    static final Map<String, Integer> CODES =
            Map.ofEntries(
                    Map.entry("text", 1),
                    Map.entry("image", 2),
                    Map.entry("document", 3),
                    Map.entry("location", 4),
                    Map.entry("contact", 5),
                    Map.entry("audio", 6),
                    Map.entry("video", 7),
                    Map.entry("sticker", 8),
                    Map.entry("button", 9),
                    Map.entry("interactive", 10),
                    Map.entry("order", 11),
                    Map.entry("reaction", 12),
                    Map.entry("edit", 13),
                    Map.entry("revoke", 14),
                    Map.entry("system", 15),
                    Map.entry("template", 16),
                    Map.entry("unsupported", 17));

    private MessageTypes() {}

    static String of(Content content) {
        return switch (content) {
            case Content.Text _ -> "text";
            case Content.Media media -> of(media.media());
            case Content.Location _ -> "location";
            case Content.Contacts _ -> "contact";
            case Content.Choice _, Content.FlowReply _ -> "interactive";
            case Content.Basket _ -> "order";
            case Content.Reaction _ -> "reaction";
            case Content.Edit _ -> "edit";
            case Content.Revoke _ -> "revoke";
            case Content.Notice _ -> "system";
            case Content.Unsupported _ -> "unsupported";
        };
    }

    static String of(Outgoing content) {
        return switch (content) {
            case Outgoing.Text _ -> "text";
            case Outgoing.Picture _ -> "image";
            case Outgoing.File _ -> "document";
            case Outgoing.Choices _, Outgoing.Link _ -> "interactive";
            case Outgoing.Template _ -> "template";
            case Outgoing.Reaction _ -> "reaction";
        };
    }

    private static String of(Content.MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case AUDIO, VOICE -> "audio";
            case DOCUMENT -> "document";
            case STICKER -> "sticker";
        };
    }
}
