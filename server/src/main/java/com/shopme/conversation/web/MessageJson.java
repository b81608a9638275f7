package com.shopme.conversation.web;

import com.shopme.conversation.ChatMessage;
import com.shopme.conversation.Failure;
import com.shopme.conversation.Origin;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A message as our API writes it.
///
/// @param channelId what reactions, edits and withdrawals name it by
/// @param origin what made an automatic answer, if that is known
/// @param media where the file that the client sent can be had, once it has come
/// @param receipts of an answer that a model phrased: sentence by sentence, what it rests on
record MessageJson(
        UUID id,
        long seq,
        String author,
        String type,
        String text,
        JsonNode body,
        String status,
        Optional<Failure> failure,
        Optional<String> channelId,
        Optional<Origin> origin,
        Instant at,
        Optional<String> media,
        Optional<JsonNode> receipts) {

    static MessageJson of(WorkspaceId workspace, ChatMessage message) {
        return new MessageJson(
                message.id().value(),
                message.seq(),
                ChatJson.word(message.author()),
                message.type(),
                message.text(),
                message.body(),
                message.status(),
                message.failure(),
                message.channelId(),
                message.origin(),
                message.at(),
                message.isFile() ? Optional.of(media(workspace, message)) : Optional.empty(),
                message.receipts());
    }

    private static String media(WorkspaceId workspace, ChatMessage message) {
        return "/api/messages/" + message.id() + "/media?workspace_id=" + workspace;
    }
}
