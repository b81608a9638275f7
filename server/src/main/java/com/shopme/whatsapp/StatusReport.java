package com.shopme.whatsapp;

import com.shopme.conversation.Failure;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What Meta reports about a message of ours.
///
/// @param id Meta's id of the message
/// @param callback what we gave Meta to bring back
/// @param attempts how often we looked for the message in vain
record StatusReport(
        long seq,
        String id,
        String status,
        Optional<Callback> callback,
        Optional<GraphError> error,
        JsonNode payload,
        int attempts,
        Instant receivedAt) {

    static StatusReport of(long seq, JsonNode payload, int attempts, Instant receivedAt) {
        var status = payload.path("status");
        return new StatusReport(
                seq,
                Json.id(status, "id").orElse(""),
                Json.text(status, "status", 60).orElse(""),
                Json.text(status, "biz_opaque_callback_data").flatMap(Callback::read),
                Json.objects(status, "errors").stream().findFirst().map(GraphError::of),
                status,
                attempts,
                receivedAt);
    }

    Optional<Failure> failure() {
        return error.map(MetaErrors::failure);
    }
}
