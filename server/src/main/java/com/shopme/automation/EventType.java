package com.shopme.automation;

import java.util.Arrays;
import java.util.Optional;

/// What a webhook may hear of.
public enum EventType {
    ORDER_PLACED("order.placed", "A client has placed an order."),
    ORDER_STATUS_CHANGED("order.status_changed", "An order has moved on, or was cancelled."),
    MESSAGE_RECEIVED("message.received", "A client has written."),
    MESSAGE_QUEUED("message.queued", "The shop has written: the message is on its way to Meta."),
    CHAT_STOPPED("chat.automatic_replies_stopped", "A person answers this chat from now on."),
    CLIENT_OPTED_OUT("client.opted_out", "A client wants no more marketing."),
    WEBHOOK_TEST("webhook.test", "Sent on request, to try a webhook out.");

    private final String code;
    private final String meaning;

    EventType(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
