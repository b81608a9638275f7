package com.shopme.emulator;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One thing a webhook tells.
///
/// @param id ours, to strike it off when it was taken
/// @param account the WABA, `entry[].id`
/// @param number the phone number id, empty for what concerns the account
/// @param lane updates of one lane arrive in order
record Update(
        String id, String account, String number, String lane, String field, ObjectNode value) {

    /// The envelope of Meta's webhooks. Neighbours of the same number and kind share one change.
    static ObjectNode envelope(List<Update> updates) {
        var body = Json.object("object", "whatsapp_business_account");
        var entries = body.putArray("entry");
        ObjectNode entry = Json.object();
        Update last = null;
        ObjectNode value = Json.object();
        for (var update : updates) {
            boolean joined = last != null && update.joins(last);
            if (joined) {
                join(value, update.value);
            } else {
                if (last == null || !last.account.equals(update.account)) {
                    entry = entries.addObject().put("id", update.account);
                    if (!update.field.equals("messages")) {
                        entry.put("time", System.currentTimeMillis() / 1000);
                    }
                    entry.putArray("changes");
                }
                value = update.value.deepCopy();
                var change = ((ArrayNode) entry.path("changes")).addObject();
                change.set("value", value);
                change.put("field", update.field);
            }
            last = update;
        }
        return body;
    }

    private boolean joins(Update before) {
        return field.equals("messages")
                && before.field.equals("messages")
                && number.equals(before.number)
                && value.has("statuses") == before.value.has("statuses")
                && value.has("contacts") == before.value.has("contacts");
    }

    private static void join(ObjectNode into, ObjectNode more) {
        for (var list : List.of("messages", "statuses")) {
            if (into.path(list) instanceof ArrayNode all) all.addAll((ArrayNode) more.path(list));
        }
        if (!(into.path("contacts") instanceof ArrayNode contacts)) return;
        for (var contact : more.path("contacts")) {
            boolean known = false;
            for (var it : contacts) known |= it.equals(contact);
            if (!known) contacts.add(contact);
        }
    }
}
