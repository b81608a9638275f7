package com.shopme.whatsapp;

import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.clients.Purpose;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What clients tell Meta, not us, about marketing: it binds us all the same.
@Component
class OptOuts {
    private final Clients clients;
    private final JsonMapper json;

    OptOuts(Clients clients, JsonMapper json) {
        this.clients = clients;
        this.json = json;
    }

    /// Meta has refused a message because its recipient stopped marketing.
    void byRefusal(WorkspaceId workspace, String request) {
        var sent = json.readTree(request);
        var waId = Optional.of(sent.path("to").asString("").replace("+", ""));
        var userId = Optional.of(sent.path("recipient").asString(""));
        by(workspace, filled(waId), filled(userId), false);
    }

    void by(
            WorkspaceId workspace,
            Optional<String> waId,
            Optional<String> userId,
            boolean granted) {
        if (waId.isEmpty() && userId.isEmpty()) return;
        var client = clients.recognise(workspace, new Contact(waId, userId, Optional.empty()));
        clients.consent(workspace, client.id(), Purpose.MARKETING, granted, "meta");
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }
}
