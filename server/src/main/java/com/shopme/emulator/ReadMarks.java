package com.shopme.emulator;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Read marks of the business and its typing sign, which ends with the reply or after 25 s.
final class ReadMarks {
    private static final int TYPING_MS = 25_000;

    private final Chats chats;
    private final Feed feed;
    private final Ticker ticker;
    private final AtomicLong turns = new AtomicLong();
    private final ConcurrentHashMap<String, Long> typing = new ConcurrentHashMap<>();

    ReadMarks(Chats chats, Feed feed, Ticker ticker) {
        this.chats = chats;
        this.feed = feed;
        this.ticker = ticker;
    }

    ObjectNode mark(BusinessNumber number, JsonNode body) {
        var id = Fields.text(body, "message_id", 1000);
        var message =
                chats.find(id)
                        .filter(it -> it.isFrom(Direction.FROM_CUSTOMER))
                        .filter(it -> it.numberId().equals(number.id()))
                        .orElseThrow(() -> GraphError.invalid("Message ID '" + id + "' not found"));
        if (body.has("typing_indicator")) {
            if (!Json.text(body.path("typing_indicator"), "type").equals("text")) {
                throw GraphError.invalid("'typing_indicator.type' must be text");
            }
            startTyping(message.customerId(), number.id());
        }
        var earlier =
                chats.of(
                        message.customerId(),
                        number.id(),
                        it ->
                                it.isFrom(Direction.FROM_CUSTOMER)
                                        && it.seq() <= message.seq()
                                        && it.status().mayBecome(DeliveryStatus.READ));
        for (var it : earlier) {
            chats.change(
                    it.id(),
                    now ->
                            now.status().mayBecome(DeliveryStatus.READ)
                                    ? now.with(DeliveryStatus.READ, null)
                                    : now);
        }
        return Json.object().put("success", true);
    }

    boolean isTyping(String customer, String number) {
        return typing.containsKey(customer + "/" + number);
    }

    private void startTyping(String customer, String number) {
        long turn = turns.incrementAndGet();
        typing.put(customer + "/" + number, turn);
        tell(customer, number, true);
        ticker.in(
                TYPING_MS,
                () -> {
                    if (typing.remove(customer + "/" + number, turn)) tell(customer, number, false);
                });
    }

    void stopTyping(String customer, String number) {
        if (typing.remove(customer + "/" + number) != null) tell(customer, number, false);
    }

    private void tell(String customer, String number, boolean on) {
        feed.tell(
                "typing",
                Json.object("customer_id", customer).put("number_id", number).put("on", on));
    }
}
