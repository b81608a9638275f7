package com.shopme.whatsapp;

import com.shopme.conversation.MessageId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What we give Meta to carry with a message and to bring back with its statuses
/// (`biz_opaque_callback_data`): which message of ours it is, whether we ever learnt Meta's id of
/// it or not.
record Callback(MessageId message, int part) {
    private static final Pattern FORM = Pattern.compile("shopme:([0-9a-f-]{36}):(\\d{1,4})");

    static Optional<Callback> read(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) return Optional.empty();
        try {
            var message = new MessageId(UUID.fromString(found.group(1)));
            return Optional.of(new Callback(message, Integer.parseInt(found.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        return "shopme:" + message + ":" + part;
    }
}
