package com.shopme.emulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One message of a chat, as it stands now.
///
/// @param seq counts up over the whole emulator; what `since` compares
/// @param content the part of the wire message named by its type
/// @param contextId the message this one answers
/// @param callbackData `biz_opaque_callback_data`, echoed in statuses
/// @param rendered a template with its parameters filled in
public record ChatMessage(
        long seq,
        String id,
        String customerId,
        String numberId,
        Direction direction,
        String type,
        JsonNode content,
        @Nullable String contextId,
        Instant at,
        @Nullable String callbackData,
        @Nullable ObjectNode rendered,
        Marks marks) {

    /// What happened to the message since it was written.
    public record Marks(
            DeliveryStatus status,
            @Nullable ObjectNode error,
            Map<String, String> reactions,
            boolean edited,
            boolean revoked) {

        static Marks fresh(DeliveryStatus status) {
            return new Marks(status, null, Map.of(), false, false);
        }
    }

    DeliveryStatus status() {
        return marks.status;
    }

    boolean isFrom(Direction side) {
        return direction == side;
    }

    ChatMessage with(DeliveryStatus status, @Nullable ObjectNode error) {
        return with(
                content, new Marks(status, error, marks.reactions, marks.edited, marks.revoked));
    }

    /// An empty emoji takes the reaction back.
    ChatMessage withReaction(Direction by, String emoji) {
        var reactions = new HashMap<>(marks.reactions);
        var who = by == Direction.TO_CUSTOMER ? "business" : "customer";
        if (emoji.isEmpty()) reactions.remove(who);
        else reactions.put(who, emoji);
        return with(
                content,
                new Marks(
                        marks.status,
                        marks.error,
                        Map.copyOf(reactions),
                        marks.edited,
                        marks.revoked));
    }

    ChatMessage editedTo(JsonNode newContent) {
        return with(
                newContent,
                new Marks(marks.status, marks.error, marks.reactions, true, marks.revoked));
    }

    ChatMessage withContent(JsonNode newContent) {
        return with(newContent, marks);
    }

    ChatMessage revoked() {
        return with(
                content, new Marks(marks.status, marks.error, marks.reactions, marks.edited, true));
    }

    ChatMessage marked(Marks newMarks) {
        return with(content, newMarks);
    }

    private ChatMessage with(JsonNode newContent, Marks newMarks) {
        return new ChatMessage(
                seq,
                id,
                customerId,
                numberId,
                direction,
                type,
                newContent,
                contextId,
                at,
                callbackData,
                rendered,
                newMarks);
    }
}
