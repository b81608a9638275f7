package com.shopme.conversation;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A message in a chat, as staff see it.
///
/// @param seq grows with each message: where a page ends
/// @param text what it comes to in one line
/// @param type WhatsApp's word, such as `text` or `image`
/// @param body the whole, as [Content] or [Outgoing]
/// @param channelId the id that WhatsApp knows it by, once it has one: reactions, edits and
///   withdrawals name it
/// @param origin what made an automatic answer, if that is known
/// @param status how far it has come; `received` for a client's
/// @param receipts sentence by sentence, what a thought-out answer rests on
public record ChatMessage(
        MessageId id,
        long seq,
        Author author,
        String type,
        String text,
        JsonNode body,
        String status,
        Optional<Failure> failure,
        Optional<String> channelId,
        Optional<Origin> origin,
        Instant at,
        Optional<JsonNode> receipts) {

    /// Whether the client sent a picture, sound or file.
    public boolean isFile() {
        return author == Author.CLIENT && body.path("kind").asString("").equals("media");
    }
}
