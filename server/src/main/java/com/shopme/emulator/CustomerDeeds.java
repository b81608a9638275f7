package com.shopme.emulator;

import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/// What a customer does other than writing: react, edit, take back, move to another number, stop
/// offers, and anything raw.
final class CustomerDeeds {
    private final Clock clock;
    private final Chats chats;
    private final Customers customers;
    private final Envelope envelope;
    private final Inbound inbound;

    CustomerDeeds(
            Clock clock, Chats chats, Customers customers, Envelope envelope, Inbound inbound) {
        this.clock = clock;
        this.chats = chats;
        this.customers = customers;
        this.envelope = envelope;
        this.inbound = inbound;
    }

    ObjectNode react(Customer customer, BusinessNumber number, ObjectNode wish) {
        var target = InboundContent.needed(wish, "message_id");
        var emoji = Json.text(wish, "emoji");
        var wire =
                envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), "reaction");
        var reaction = wire.putObject("reaction").put("message_id", target);
        if (!emoji.isEmpty()) reaction.put("emoji", emoji);
        var reacted = chats.change(target, it -> it.withReaction(Direction.FROM_CUSTOMER, emoji));
        inbound.tell(customer, number, wire);
        return reacted.map(MessageView::of).orElse(wire);
    }

    ObjectNode edit(Customer customer, BusinessNumber number, ObjectNode wish) {
        var target = own(customer, InboundContent.needed(wish, "message_id"));
        var text = Json.object("body", InboundContent.needed(wish, "text"));
        var edited = chats.change(target.id(), it -> it.editedTo(text)).orElse(target);
        var wire = envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), "edit");
        var edit = wire.putObject("edit").put("original_message_id", target.id());
        edit.putObject("message").put("type", "text").set("text", text);
        inbound.tell(customer, number, wire);
        return MessageView.of(edited);
    }

    ObjectNode revoke(Customer customer, BusinessNumber number, ObjectNode wish) {
        var target = own(customer, InboundContent.needed(wish, "message_id"));
        var revoked = chats.change(target.id(), ChatMessage::revoked).orElse(target);
        var wire =
                envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), "revoke");
        wire.putObject("revoke").put("original_message_id", target.id());
        inbound.tell(customer, number, wire);
        return MessageView.of(revoked);
    }

    private ChatMessage own(Customer customer, String id) {
        return chats.find(id)
                .filter(it -> it.isFrom(Direction.FROM_CUSTOMER))
                .filter(it -> it.customerId().equals(customer.id()))
                .orElseThrow(() -> new NotKnown("message of " + customer.id(), id));
    }

    /// A `system` message without contacts, from the old number.
    ObjectNode changeNumber(Customer customer, BusinessNumber number, ObjectNode wish) {
        var phone = InboundContent.needed(wish, "phone");
        if (!PhoneDigits.plausible(phone)) throw new NotPossible("'phone' is no phone number.");
        var digits = PhoneDigits.of(phone);
        if (customers.byPhone(digits).isPresent())
            throw new NotPossible("+" + digits + " is taken.");
        var oldUserId = customers.userId(customer, number.account());
        var now = customers.change(customer.id(), it -> it.withNumber("+" + digits));
        var body =
                "%s changed from %s to %s".formatted(customer.name(), customer.waId(), now.waId());
        var system = Json.object("body", body).put("type", "user_changed_number");
        if (!envelope.hidesNumber(customer, number)) system.put("wa_id", now.waId());
        system.put("user_id", customers.userId(now, number.account()));
        system.put("previous_user_id", oldUserId);
        var message =
                chats.add(
                        customer.id(),
                        number.id(),
                        seq ->
                                inbound.said(
                                        seq,
                                        customer,
                                        number,
                                        new InboundContent("system", system),
                                        null),
                        it -> {
                            var wire = envelope.message(number, customer, it.id(), "system");
                            wire.remove("from_user_id");
                            wire.set("system", system);
                            var value = envelope.bare(number);
                            value.putArray("messages").add(wire);
                            inbound.tell(customer, number, "messages", value);
                        });
        return MessageView.of(message);
    }

    /// "Stop" or "resume" for offers: the field `user_preferences`, a hard opt-out.
    ObjectNode prefer(Customer customer, BusinessNumber number, ObjectNode wish) {
        var choice = InboundContent.needed(wish, "value");
        if (!choice.equals("stop") && !choice.equals("resume")) {
            throw new NotPossible("'value' must be stop or resume.");
        }
        customers.change(customer.id(), it -> it.withMarketingStopped(choice.equals("stop")));
        var value = envelope.about(number, customer);
        var preference = value.putArray("user_preferences").addObject();
        if (!envelope.hidesNumber(customer, number)) preference.put("wa_id", customer.waId());
        preference
                .put("user_id", customers.userId(customer, number.account()))
                .put("detail", "User requested to " + choice + " marketing messages")
                .put("category", "marketing_messages")
                .put("value", choice)
                .put("timestamp", clock.instant().getEpochSecond());
        inbound.tell(customer, number, "user_preferences", value);
        return Json.object("marketing", choice);
    }

    /// Any message, or any whole `value`, as given; a `message` gets id, sender and time if it has
    /// none.
    ObjectNode raw(Customer customer, BusinessNumber number, ObjectNode wish) {
        if (wish.path("value") instanceof ObjectNode value) {
            var field = wish.path("field").asString("messages");
            inbound.tell(customer, number, field, value);
            return value;
        }
        if (!(wish.path("message") instanceof ObjectNode given)) {
            throw new NotPossible("'raw' needs a 'message' or a 'value'.");
        }
        var type = given.path("type").asString("unknown");
        var wire = envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), type);
        wire.setAll(given);
        inbound.tell(customer, number, wire);
        return wire;
    }
}
