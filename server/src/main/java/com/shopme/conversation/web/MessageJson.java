package com.shopme.conversation.web;

import com.shopme.conversation.ChatMessage;
import com.shopme.conversation.Failure;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A message as our API writes it.
record MessageJson(
        UUID id,
        long seq,
        String author,
        String type,
        String text,
        JsonNode body,
        String status,
        Optional<Failure> failure,
        Instant at) {

    static MessageJson of(ChatMessage message) {
        return new MessageJson(
                message.id().value(),
                message.seq(),
                ChatJson.word(message.author()),
                message.type(),
                message.text(),
                message.body(),
                message.status(),
                message.failure(),
                message.at());
    }
}
