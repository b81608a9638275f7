package com.shopme.emulator;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What customers do on their phones. Each deed becomes a webhook; each returns the message as it
/// stands, or what else came of it.
public final class CustomerMessages {
    private final Clock clock;
    private final Chats chats;
    private final Customers customers;
    private final Businesses businesses;
    private final MediaVault vault;
    private final Samples samples = new Samples();
    private final Pace pace;
    private final Envelope envelope;
    private final Webhooks webhooks;
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
        this.clock = clock;
        this.chats = chats;
        this.customers = customers;
        this.businesses = businesses;
        this.vault = vault;
        this.pace = pace;
        this.envelope = envelope;
        this.webhooks = webhooks;
        this.ladder = ladder;
    }

    /// Does what `wish.type` names; `docs/emulator.md` lists the types.
    public ObjectNode send(String customerId, String numberId, ObjectNode wish) {
        var customer = customers.get(customerId);
        var number = businesses.get(numberId);
        pace.countInbound(number);
        return switch (wish.path("type").asString("text")) {
            case "tap" -> tap(customer, number, wish);
            case "reaction" -> react(customer, number, wish);
            case "edit" -> edit(customer, number, wish);
            case "revoke" -> revoke(customer, number, wish);
            case "number_change" -> changeNumber(customer, number, wish);
            case "preference" -> prefer(customer, number, wish);
            case "raw" -> raw(customer, number, wish);
            default -> write(customer, number, wish);
        };
    }

    /// The customer opens the chat and reads.
    public void read(String customerId, String numberId) {
        ladder.readAll(customers.get(customerId), businesses.get(numberId));
    }

    private ObjectNode write(Customer customer, BusinessNumber number, ObjectNode wish) {
        var inbound = InboundContent.of(wish, vault, samples);
        var context = Json.textOrNull(wish, "reply_to");
        var message =
                chats.add(
                        customer.id(),
                        number.id(),
                        seq -> said(seq, customer, number, inbound, context),
                        it -> tell(customer, number, onTheWire(customer, number, it, wish)));
        return MessageView.of(message);
    }

    private ChatMessage said(
            long seq,
            Customer customer,
            BusinessNumber number,
            InboundContent inbound,
            @Nullable String context) {
        return new ChatMessage(
                seq,
                Wamid.fromCustomer(customer.waId()),
                customer.id(),
                number.id(),
                Direction.FROM_CUSTOMER,
                inbound.type(),
                inbound.content(),
                context,
                clock.instant(),
                null,
                null,
                ChatMessage.Marks.fresh(DeliveryStatus.SENT));
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

    private ObjectNode react(Customer customer, BusinessNumber number, ObjectNode wish) {
        var target = InboundContent.needed(wish, "message_id");
        var emoji = Json.text(wish, "emoji");
        var wire =
                envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), "reaction");
        var reaction = wire.putObject("reaction").put("message_id", target);
        if (!emoji.isEmpty()) reaction.put("emoji", emoji);
        var reacted = chats.change(target, it -> it.withReaction(Direction.FROM_CUSTOMER, emoji));
        tell(customer, number, wire);
        return reacted.map(MessageView::of).orElse(wire);
    }

    private ObjectNode edit(Customer customer, BusinessNumber number, ObjectNode wish) {
        var target = own(customer, InboundContent.needed(wish, "message_id"));
        var text = Json.object("body", InboundContent.needed(wish, "text"));
        var edited = chats.change(target.id(), it -> it.editedTo(text)).orElse(target);
        var wire = envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), "edit");
        var edit = wire.putObject("edit").put("original_message_id", target.id());
        edit.putObject("message").put("type", "text").set("text", text);
        tell(customer, number, wire);
        return MessageView.of(edited);
    }

    private ObjectNode revoke(Customer customer, BusinessNumber number, ObjectNode wish) {
        var target = own(customer, InboundContent.needed(wish, "message_id"));
        var revoked = chats.change(target.id(), ChatMessage::revoked).orElse(target);
        var wire =
                envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), "revoke");
        wire.putObject("revoke").put("original_message_id", target.id());
        tell(customer, number, wire);
        return MessageView.of(revoked);
    }

    private ChatMessage own(Customer customer, String id) {
        return chats.find(id)
                .filter(it -> it.isFrom(Direction.FROM_CUSTOMER))
                .filter(it -> it.customerId().equals(customer.id()))
                .orElseThrow(() -> new NotKnown("message of " + customer.id(), id));
    }

    /// A `system` message without contacts, from the old number.
    private ObjectNode changeNumber(Customer customer, BusinessNumber number, ObjectNode wish) {
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
                                said(
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
                            webhooks.tell(number, lane(customer, number), value);
                        });
        return MessageView.of(message);
    }

    /// "Stop" or "resume" for offers: the field `user_preferences`, a hard opt-out.
    private ObjectNode prefer(Customer customer, BusinessNumber number, ObjectNode wish) {
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
        webhooks.tell(number, lane(customer, number), "user_preferences", value);
        return Json.object("marketing", choice);
    }

    /// Any message, or any whole `value`, as given; a `message` gets id, sender and time if it has
    /// none.
    private ObjectNode raw(Customer customer, BusinessNumber number, ObjectNode wish) {
        if (wish.path("value") instanceof ObjectNode value) {
            var field = wish.path("field").asString("messages");
            webhooks.tell(number, lane(customer, number), field, value);
            return value;
        }
        if (!(wish.path("message") instanceof ObjectNode given)) {
            throw new NotPossible("'raw' needs a 'message' or a 'value'.");
        }
        var type = given.path("type").asString("unknown");
        var wire = envelope.message(number, customer, Wamid.fromCustomer(customer.waId()), type);
        wire.setAll(given);
        tell(customer, number, wire);
        return wire;
    }

    private void tell(Customer customer, BusinessNumber number, ObjectNode message) {
        var value = envelope.about(number, customer);
        value.putArray("messages").add(message);
        webhooks.tell(number, lane(customer, number), value);
    }

    private static String lane(Customer customer, BusinessNumber number) {
        return number.id() + "/" + customer.id();
    }
}
