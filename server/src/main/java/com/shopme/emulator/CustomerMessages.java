package com.shopme.emulator;

import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/// What customers do on their phones. Each deed becomes a webhook; each returns the message as it
/// stands, or what else came of it.
public final class CustomerMessages {
    private final Chats chats;
    private final Customers customers;
    private final Businesses businesses;
    private final MediaVault vault;
    private final Samples samples = new Samples();
    private final Pace pace;
    private final Envelope envelope;
    private final Inbound inbound;
    private final CustomerDeeds deeds;
    private final StatusLadder ladder;

    CustomerMessages(
            Clock clock,
            Chats chats,
            Customers customers,
            Businesses businesses,
            MediaVault vault,
            Pace pace,
            Envelope envelope,
            Webhooks webhooks,
            StatusLadder ladder) {
        this.chats = chats;
        this.customers = customers;
        this.businesses = businesses;
        this.vault = vault;
        this.pace = pace;
        this.envelope = envelope;
        this.inbound = new Inbound(clock, envelope, webhooks);
        this.deeds = new CustomerDeeds(clock, chats, customers, envelope, inbound);
        this.ladder = ladder;
    }

    /// Does what `wish.type` names; `docs/emulator.md` lists the types.
    public ObjectNode send(String customerId, String numberId, ObjectNode wish) {
        var customer = customers.get(customerId);
        var number = businesses.get(numberId);
        pace.countInbound(number);
        return switch (wish.path("type").asString("text")) {
            case "tap" -> tap(customer, number, wish);
            case "reaction" -> deeds.react(customer, number, wish);
            case "edit" -> deeds.edit(customer, number, wish);
            case "revoke" -> deeds.revoke(customer, number, wish);
            case "number_change" -> deeds.changeNumber(customer, number, wish);
            case "preference" -> deeds.prefer(customer, number, wish);
            case "raw" -> deeds.raw(customer, number, wish);
            default -> write(customer, number, wish);
        };
    }

    /// The customer opens the chat and reads.
    public void read(String customerId, String numberId) {
        ladder.readAll(customers.get(customerId), businesses.get(numberId));
    }

    private ObjectNode write(Customer customer, BusinessNumber number, ObjectNode wish) {
        var content = InboundContent.of(wish, vault, samples);
        var context = Json.textOrNull(wish, "reply_to");
        var message =
                chats.add(
                        customer.id(),
                        number.id(),
                        seq -> inbound.said(seq, customer, number, content, context),
                        it ->
                                inbound.tell(
                                        customer, number, onTheWire(customer, number, it, wish)));
        return MessageView.of(message);
    }

    private ObjectNode onTheWire(
            Customer customer, BusinessNumber number, ChatMessage message, ObjectNode wish) {
        var wire = envelope.message(number, customer, message.id(), message.type());
        if (message.contextId() != null) {
            var context = Json.object();
            var quoted = chats.find(message.contextId());
            if (quoted.isEmpty() || quoted.get().isFrom(Direction.TO_CUSTOMER)) {
                context.put("from", number.digits());
            } else if (!envelope.hidesNumber(customer, number)) {
                context.put("from", customer.waId());
            }
            wire.set("context", context.put("id", message.contextId()));
        }
        switch (message.type()) {
            case "request_welcome" -> {}
            case "unsupported" -> {
                wire.putArray("errors").add(unsupported());
                wire.set("unsupported", message.content());
            }
            default -> wire.set(message.type(), message.content());
        }
        if (wish.path("extra") instanceof ObjectNode extra) wire.setAll(extra);
        return wire;
    }

    static ObjectNode unsupported() {
        var error =
                Json.object()
                        .put("code", 131051)
                        .put("title", "Message type unknown")
                        .put("message", "Message type unknown");
        error.putObject("error_data").put("details", "Message type is currently not supported.");
        return error;
    }

    private ObjectNode tap(Customer customer, BusinessNumber number, ObjectNode wish) {
        var title = InboundContent.needed(wish, "title");
        var asked = Json.textOrNull(wish, "message_id");
        var offers =
                chats.of(
                        customer.id(),
                        number.id(),
                        it ->
                                (asked == null || it.id().equals(asked))
                                        && Choice.in(it).stream()
                                                .anyMatch(c -> c.title().equals(title)));
        if (offers.isEmpty()) throw new NotPossible("No message offers '" + title + "'.");
        var message = offers.getLast();
        var choice =
                Choice.in(message).stream()
                        .filter(it -> it.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        var reply = Json.object("type", choice.kind()).put("reply_to", message.id());
        switch (choice.kind()) {
            case "button_reply", "list_reply" -> {
                reply.put("id", choice.value()).put("title", choice.title());
                if (choice.description() != null) reply.put("description", choice.description());
            }
            case "button" -> reply.put("text", choice.title()).put("payload", choice.value());
            case "location_request" -> reply.put("type", "location");
            case "url", "copy_code", "phone" -> {
                return Json.object("kind", choice.kind()).put("value", choice.value());
            }
            default ->
                    throw new NotPossible(
                            "'%s' is a %s: send flow_reply or order instead."
                                    .formatted(title, choice.kind()));
        }
        if (wish.has("extra")) reply.set("extra", wish.path("extra"));
        return write(customer, number, reply);
    }
}
