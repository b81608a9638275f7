package com.shopme.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Climbs the ladder sent, delivered, read for each message and tells every step by webhook.
final class StatusLadder {
    private static final int SENT_AFTER_MS = 20;
    private static final int DELIVERED_AFTER_MS = 80;
    private static final int READ_AFTER_MS = 350;
    private static final int PLAYED_AFTER_MS = 900;

    private record Step(DeliveryStatus status, int afterMs) {}

    private final Chats chats;
    private final Customers customers;
    private final Moods moods;
    private final Envelope envelope;
    private final Webhooks webhooks;
    private final Ticker ticker;

    StatusLadder(
            Chats chats,
            Customers customers,
            Moods moods,
            Envelope envelope,
            Webhooks webhooks,
            Ticker ticker) {
        this.chats = chats;
        this.customers = customers;
        this.moods = moods;
        this.envelope = envelope;
        this.webhooks = webhooks;
        this.ticker = ticker;
    }

    void climb(Sent sent) {
        var mood = moods.of(sent.number().id());
        var steps = new ArrayList<Step>();
        steps.add(new Step(DeliveryStatus.SENT, SENT_AFTER_MS));
        steps.add(new Step(DeliveryStatus.DELIVERED, DELIVERED_AFTER_MS));
        var customer = sent.customer();
        if (customer != null && customer.readsAutomatically()) {
            steps.add(new Step(DeliveryStatus.READ, READ_AFTER_MS));
            if (sent.voice()) steps.add(new Step(DeliveryStatus.PLAYED, PLAYED_AFTER_MS));
        }
        var order = new ArrayList<>(steps.stream().map(Step::status).toList());
        if (mood.shuffleStatuses()) {
            do Collections.shuffle(order);
            while (order.getFirst() == DeliveryStatus.SENT);
        }
        for (int i = 0; i < steps.size(); i++) {
            var status = order.get(i);
            ticker.in(steps.get(i).afterMs + mood.statusDelayMs(), () -> reach(sent, status));
        }
    }

    /// The message fails, now.
    void fail(Sent sent, GraphError why) {
        ticker.in(
                SENT_AFTER_MS + moods.of(sent.number().id()).statusDelayMs(),
                () -> {
                    var error = why.asStatusError();
                    chats.change(
                            sent.id(),
                            it ->
                                    it.status().mayBecome(DeliveryStatus.FAILED)
                                            ? it.with(DeliveryStatus.FAILED, error)
                                            : it);
                    tell(sent, DeliveryStatus.FAILED, error);
                });
    }

    /// The customer reads everything that arrived from this number.
    void readAll(Customer customer, BusinessNumber number) {
        var unread =
                chats.of(
                        customer.id(),
                        number.id(),
                        it ->
                                it.isFrom(Direction.TO_CUSTOMER)
                                        && it.status().mayBecome(DeliveryStatus.READ));
        for (var message : unread) reach(resumed(message, customer, number), DeliveryStatus.READ);
    }

    /// Goes on where a restart interrupted.
    void resume(ChatMessage message, BusinessNumber number) {
        var customer = customers.find(message.customerId());
        if (customer.isEmpty()) return;
        var sent = resumed(message, customer.get(), number);
        for (var next : List.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED)) {
            if (message.status().mayBecome(next)) ticker.in(200, () -> reach(sent, next));
        }
        if (customer.get().readsAutomatically()) {
            ticker.in(400, () -> reach(sent, DeliveryStatus.READ));
        }
    }

    private static Sent resumed(ChatMessage message, Customer customer, BusinessNumber number) {
        var category = message.rendered() == null ? "" : Json.text(message.rendered(), "category");
        return new Sent(
                message.id(),
                number,
                customer,
                customer.waId(),
                message.callbackData(),
                category.isEmpty() ? "service" : category.toLowerCase(),
                category.equals("MARKETING"),
                false);
    }

    private void reach(Sent sent, DeliveryStatus status) {
        chats.change(sent.id(), it -> it.status().mayBecome(status) ? it.with(status, null) : it);
        if (!moods.of(sent.number().id()).misses(status)) tell(sent, status, null);
    }

    private void tell(Sent sent, DeliveryStatus status, @Nullable ObjectNode error) {
        var customer = sent.customer();
        var value =
                customer == null || status == DeliveryStatus.FAILED
                        ? envelope.bare(sent.number())
                        : envelope.about(sent.number(), customer);
        var it = envelope.status(sent.number(), sent.id(), status, customer, sent.recipient());
        if (sent.callbackData() != null) it.put("biz_opaque_callback_data", sent.callbackData());
        if (error != null) it.putArray("errors").add(error);
        if (status != DeliveryStatus.FAILED && moods.of(sent.number().id()).conversations()) {
            it.set("conversation", conversation(sent, status));
        }
        if (isPriced(sent, status)) it.set("pricing", pricing(sent));
        value.putArray("statuses").add(it);
        webhooks.tell(sent.number(), sent.lane(), value);
    }

    /// What statuses carried before v24.0; the end of the conversation comes with `sent` only.
    private static ObjectNode conversation(Sent sent, DeliveryStatus status) {
        var seed = (sent.lane() + sent.category()).getBytes(StandardCharsets.UTF_8);
        var conversation =
                Json.object("id", UUID.nameUUIDFromBytes(seed).toString().replace("-", ""));
        if (status == DeliveryStatus.SENT) {
            var ends = Instant.now().plus(Duration.ofHours(24)).getEpochSecond();
            conversation.put("expiration_timestamp", Long.toString(ends));
        }
        conversation.putObject("origin").put("type", sent.category());
        return conversation;
    }

    /// Pricing comes with sent and with one of delivered and read.
    private boolean isPriced(Sent sent, DeliveryStatus status) {
        return switch (status) {
            case SENT, DELIVERED -> true;
            case READ -> moods.of(sent.number().id()).misses(DeliveryStatus.DELIVERED);
            default -> false;
        };
    }

    private static ObjectNode pricing(Sent sent) {
        return Json.object()
                .put("billable", sent.billable())
                .put("pricing_model", "PMP")
                .put("category", sent.category())
                .put("type", sent.billable() ? "regular" : "free_customer_service");
    }
}
