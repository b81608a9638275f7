package com.shopme.conversation;

import com.shopme.clients.ClientId;
import java.time.Instant;
import java.util.Optional;

/// A chat in a list of chats.
///
/// @param number which of the shop's numbers it is with
/// @param reason why it waits for a person or has one
/// @param last what was said last, on either side
/// @param unanswered whether the client has the last word
/// @param lastAt when something was said last
/// @param windowEnds until when WhatsApp takes free-form messages
public record ChatSummary(
        SessionId id,
        ClientId client,
        NumberId number,
        ChatStatus status,
        Optional<String> reason,
        Optional<Last> last,
        boolean unanswered,
        Instant windowEnds,
        Instant lastAt) {

    public record Last(Author author, String text, Instant at) {}
}
