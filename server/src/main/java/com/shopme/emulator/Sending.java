package com.shopme.emulator;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /{phone_number_id}/messages`: checks, accepts, delivers.
public final class Sending {
    private final Clock clock;
    private final Chats chats;
    private final Customers customers;
    private final Businesses businesses;
    private final Templates templates;
    private final MediaVault vault;
    private final MediaDelivery mediaDelivery;
    private final Obstacles obstacles;
    private final Moods moods;
    private final Pace pace;
    private final StatusLadder ladder;
    private final ReadMarks readMarks;

    Sending(
            Clock clock,
            Chats chats,
            Customers customers,
            Businesses businesses,
            Templates templates,
            MediaVault vault,
            MediaLinks links,
            Moods moods,
            Pace pace,
            StatusLadder ladder,
            ReadMarks readMarks) {
        this.clock = clock;
        this.chats = chats;
        this.customers = customers;
        this.businesses = businesses;
        this.templates = templates;
        this.vault = vault;
        this.mediaDelivery = new MediaDelivery(vault, links, chats, ladder);
        this.obstacles = new Obstacles(clock, chats, businesses, moods);
        this.moods = moods;
        this.pace = pace;
        this.ladder = ladder;
        this.readMarks = readMarks;
    }

    /// Answers as Meta does, or throws a [GraphError].
    public ObjectNode send(String numberId, JsonNode body) {
        var number = businesses.forGraph("post", numberId);
        MessageRules.checkEnvelope(body);
        if (Json.text(body, "status").equals("read")) return readMarks.mark(number, body);

        var error = moods.takeError(number.id());
        if (error.isPresent() && !error.get().late()) throw mood(error.get());
        boolean paced = moods.of(number.id()).rateLimits();
        if (paced) pace.checkThroughput(number);
        var type = MessageRules.check(body);
        var template = type.equals("template") ? template(number, body) : null;
        checkReferences(type, body);
        var to = Recipient.of(number, body, customers, template);
        if (paced) pace.checkPair(number, to.line());

        var message = accept(number, to, type, body, template);
        var trouble =
                error.map(Sending::mood)
                        .or(() -> obstacles.find(number, to.customer(), template, message));
        if (trouble.isPresent()) ladder.fail(message, trouble.get());
        else mediaDelivery.deliver(message, type, body, template);
        return answer(to, message, template != null);
    }

    /// As [#send], for marketing templates only.
    public ObjectNode sendMarketing(String numberId, JsonNode body) {
        var number = businesses.forGraph("post", numberId);
        MessageRules.checkEnvelope(body);
        if (!Json.text(body, "type").equals("template")) {
            throw GraphError.of(131055, "Only marketing templates can be sent here.");
        }
        var send = Fields.object(body, "template");
        if (!TemplateFill.find(templates, number.account(), send).category().equals("MARKETING")) {
            throw GraphError.of(131055, "Only marketing templates can be sent here.");
        }
        return send(numberId, body);
    }

    private static GraphError mood(Mood.SendError error) {
        return GraphError.of(error.code(), "The emulator was told to answer so.");
    }

    private ObjectNode template(BusinessNumber number, JsonNode body) {
        var send = Fields.object(body, "template");
        var template = TemplateFill.find(templates, number.account(), send);
        return TemplateFill.fill(template, send);
    }

    private void checkReferences(String type, JsonNode body) {
        if (type.equals("reaction")
                && chats.find(Json.text(body.path(type), "message_id")).isEmpty()) {
            throw GraphError.invalid("Message to react to was not found");
        }
        if (!MessageRules.MEDIA.contains(type)) return;
        var id = body.path(type).path("id").asString("");
        if (!id.isEmpty() && vault.find(id).isEmpty()) {
            throw GraphError.of(100, "Media ID '" + id + "' does not exist or has expired");
        }
    }

    private Sent accept(
            BusinessNumber number,
            Recipient to,
            String type,
            JsonNode body,
            @Nullable ObjectNode template) {
        var customer = to.customer();
        var category = template == null ? "service" : Json.text(template, "category").toLowerCase();
        boolean open = customer != null && obstacles.windowIsOpen(customer, number);
        boolean billable = template != null && !(open && category.equals("utility"));
        var sent =
                new Sent(
                        Wamid.fromBusiness(customer == null ? to.line() : customer.waId()),
                        number,
                        customer,
                        to.line(),
                        Json.textOrNull(body, "biz_opaque_callback_data"),
                        category,
                        billable,
                        type.equals("audio") && body.path("audio").path("voice").asBoolean(false));
        if (customer == null) return sent;
        if (type.equals("reaction")) {
            var reaction = body.path("reaction");
            chats.change(
                    Json.text(reaction, "message_id"),
                    it -> it.withReaction(Direction.TO_CUSTOMER, Json.text(reaction, "emoji")));
            return sent;
        }
        chats.add(
                customer.id(),
                number.id(),
                seq ->
                        new ChatMessage(
                                seq,
                                sent.id(),
                                customer.id(),
                                number.id(),
                                Direction.TO_CUSTOMER,
                                type,
                                body.path(type),
                                Json.textOrNull(body.path("context"), "message_id"),
                                clock.instant(),
                                sent.callbackData(),
                                template,
                                ChatMessage.Marks.fresh(DeliveryStatus.ACCEPTED)),
                _ -> {});
        readMarks.stopTyping(customer.id(), number.id());
        return sent;
    }

    private static ObjectNode answer(Recipient to, Sent message, boolean template) {
        var answer = Json.object("messaging_product", "whatsapp");
        var contact = answer.putArray("contacts").addObject().put("input", to.input());
        if (!to.byUserId()) {
            var customer = to.customer();
            contact.put("wa_id", customer == null ? to.line() : customer.waId());
        }
        if (to.userId() != null) contact.put("user_id", to.userId());
        var sent = answer.putArray("messages").addObject().put("id", message.id());
        if (template) sent.put("message_status", "accepted");
        return answer;
    }
}
