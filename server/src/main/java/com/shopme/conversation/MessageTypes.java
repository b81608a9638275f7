package com.shopme.conversation;

/// What kinds of content are called in the column `messages.type`.
final class MessageTypes {
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
