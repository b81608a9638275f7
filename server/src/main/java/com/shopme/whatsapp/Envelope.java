package com.shopme.whatsapp;

import com.shopme.clients.Contact;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who sent a message, and who they are from now on if the message says that they moved (Meta,
/// business-scoped user ids, 2026-04).
///
/// @param before as we knew them; empty: as ever
record Envelope(Optional<Contact> sender, Optional<Contact> before) {

    static Envelope of(JsonNode payload) {
        var message = payload.path("message");
        var from = Json.id(message, "from");
        var user = Json.id(message, "from_user_id");
        if (Json.text(message, "type").orElse("").equals("system"))
            return moved(from, user, message.path("system"));
        var contact = payload.path("contact");
        var name = Json.text(contact.path("profile"), "name", 200);
        return new Envelope(
                contact(
                        from.or(() -> Json.id(contact, "wa_id")),
                        user.or(() -> Json.id(contact, "user_id")),
                        name),
                Optional.empty());
    }

    private static Envelope moved(Optional<String> from, Optional<String> user, JsonNode system) {
        var waId = Json.id(system, "wa_id").or(() -> Json.id(system, "new_wa_id"));
        var userId = Json.id(system, "user_id");
        var old =
                contact(
                        from.or(() -> Json.id(system, "customer")),
                        user.or(() -> Json.id(system, "previous_user_id")),
                        Optional.empty());
        var now = contact(waId, userId, Optional.empty());
        return now.isPresent() && old.isPresent() && !now.equals(old)
                ? new Envelope(now, old)
                : new Envelope(now.or(() -> old), Optional.empty());
    }

    private static Optional<Contact> contact(
            Optional<String> waId, Optional<String> userId, Optional<String> name) {
        return waId.isEmpty() && userId.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact(waId, userId, name));
    }
}
