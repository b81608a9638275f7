package com.shopme.emulator;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `POST /{phone_number_id}/messages`: checks, accepts, delivers.
public final class Sending {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Clock clock;
    private final Chats chats;
    private final Customers customers;
    private final Businesses businesses;
    private final Templates templates;
    private final MediaVault vault;
    private final MediaLinks links;
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
        this.links = links;
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
                        .or(() -> trouble(number, to.customer(), template, message));
        if (trouble.isPresent()) ladder.fail(message, trouble.get());
        else deliver(message, type, mediaOf(type, body, template));
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
        boolean open = customer != null && isOpen(customer, number);
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

    /// What Meta finds out after it accepted the message.
    private Optional<GraphError> trouble(
            BusinessNumber number,
            @Nullable Customer customer,
            @Nullable ObjectNode template,
            Sent sent) {
        if (customer == null) {
            return Optional.of(GraphError.of(131026, "Message Undeliverable."));
        }
        if (businesses.settings(number.id()).blocked().contains(customer.id())) {
            return Optional.of(GraphError.of(131026, "The business has blocked this user."));
        }
        if (template == null && !isOpen(customer, number)) {
            return Optional.of(
                    GraphError.of(
                            131047,
                            "Message failed to send because more than 24 hours have passed since the"
                                    + " customer last replied to this number."));
        }
        if (sent.category().equals("marketing") && customer.marketingStopped()) {
            return Optional.of(
                    GraphError.of(131050, "The user has stopped marketing messages from you."));
        }
        return Optional.empty();
    }

    private boolean isOpen(Customer customer, BusinessNumber number) {
        return switch (moods.of(number.id()).window()) {
            case OPEN -> true;
            case CLOSED -> false;
            case REAL -> {
                var last = chats.lastInbound(customer.id(), number.id());
                yield last != null && clock.instant().isBefore(last.plus(WINDOW));
            }
        };
    }

    /// Files the message shows, by the type they are sent as.
    private record File(String type, JsonNode media) {}

    private static List<File> mediaOf(String type, JsonNode body, @Nullable ObjectNode template) {
        var files = new ArrayList<File>();
        if (MessageRules.MEDIA.contains(type)) files.add(new File(type, body.path(type)));
        var header = type.equals("interactive") ? body.path(type).path("header") : Json.object();
        if (template != null) header = template.path("header");
        var kind = Json.text(header, "type");
        if (MessageRules.MEDIA.contains(kind)) files.add(new File(kind, header.path(kind)));
        return files;
    }

    private void deliver(Sent message, String type, List<File> files) {
        if (files.isEmpty()) ladder.climb(message);
        else Thread.ofVirtual().start(() -> deliverFiles(message, files));
    }

    private void deliverFiles(Sent message, List<File> files) {
        for (var file : files) {
            var link = Json.text(file.media, "link");
            var media =
                    link.isEmpty()
                            ? vault.find(file.media.path("id").asString(""))
                            : links.fetch(link);
            if (media.isEmpty()) {
                ladder.fail(message, GraphError.of(131053, "Media could not be fetched: " + link));
                return;
            }
            if (!MediaRules.fits(file.type, media.get().mimeType(), media.get().size())) {
                var what = "%s of %d bytes cannot be sent as %s";
                var found = media.get();
                var details = what.formatted(found.mimeType(), found.size(), file.type);
                ladder.fail(message, GraphError.of(131053, details));
                return;
            }
            if (!link.isEmpty()) chats.change(message.id(), it -> fetched(it, link, media.get()));
        }
        ladder.climb(message);
    }

    /// The phone shows our copy of what the link led to.
    private static ChatMessage fetched(ChatMessage message, String link, Media media) {
        var content = (ObjectNode) message.content().deepCopy();
        content.withObjectProperty("fetched").put(link, media.id());
        return message.withContent(content);
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
