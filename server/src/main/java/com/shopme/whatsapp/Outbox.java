package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.conversation.AutomaticRepliesStopped;
import com.shopme.conversation.Chats;
import com.shopme.conversation.DeliveryStatus;
import com.shopme.conversation.Failure;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.MessageQueued;
import com.shopme.conversation.Recipient;
import com.shopme.platform.Lanes;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What is to be sent, kept until Meta has it.
@Service
public class Outbox {
    private final OutboxStore outbox;
    private final Chats chats;
    private final Lanes lanes;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(OutboxStore outbox, Chats chats, Lanes lanes, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.chats = chats;
        this.lanes = lanes;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageQueued message) {
        var parts = Renderer.render(message.content());
        var requests =
                IntStream.range(0, parts.size())
                        .mapToObj(part -> addressed(message, part, parts.get(part)))
                        .toList();
        var lane = message.session().value().toString();
        outbox.add(message, lane, requests);
        lanes.wake(message.workspace(), Queues.OUT, lane);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AutomaticRepliesStopped chat) {
        var why = Optional.of(new Failure(0, "A person took the chat over before it was sent."));
        var lane = chat.session().value().toString();
        var dropped = outbox.dropAutomatic(chat.workspace(), lane).stream().distinct().toList();
        chats.delivered(chat.workspace(), dropped, DeliveryStatus.FAILED, why);
    }

    /// Messages that Meta may have taken or not, and that no status has settled, oldest first.
    @Transactional(readOnly = true)
    public Page<UnsettledMessage> unsettled(WorkspaceId workspace, ListRequest request) {
        return outbox.list(workspace, "unknown", request);
    }

    /// Messages that did not arrive, oldest first.
    @Transactional(readOnly = true)
    public Page<UnsettledMessage> failed(WorkspaceId workspace, ListRequest request) {
        return outbox.list(workspace, "failed", request);
    }

    /// A person has looked and wants an unsettled or failed message sent again; an unsettled one at
    /// the risk that the client gets it twice.
    ///
    /// @throws NotFound if there is no such message, or it is settled by now
    /// @throws NotResendable if Meta would not take it for this client either
    /// @throws com.shopme.conversation.WindowClosed for anything but a template when the window is
    ///   closed
    @Transactional
    public void resend(WorkspaceId workspace, long message) {
        var found =
                outbox.undelivered(workspace, message).orElseThrow(() -> new NotFound("message"));
        found.checkResendable(clock.instant());
        chats.sendAgain(workspace, found.message());
        outbox.requeue(workspace, message);
        lanes.wake(workspace, Queues.OUT, found.lane());
    }

    /// Sends again whatever did not arrive of a message.
    ///
    /// @throws NotFound if all of it is on its way or has arrived
    /// @throws NotResendable if asking Meta again is of no use
    @Transactional
    public void resend(WorkspaceId workspace, MessageId message) {
        var parts = outbox.undelivered(workspace, message);
        if (parts.isEmpty()) throw new NotFound("message");
        parts.forEach(part -> resend(workspace, part));
    }

    // Without the plus Meta may put the shop's own country code in front of a number.
    private String addressed(MessageQueued message, int part, Map<String, Object> content) {
        var request = new HashMap<>(content);
        request.put("messaging_product", "whatsapp");
        request.put("recipient_type", "individual");
        switch (message.recipient()) {
            case Recipient.WaId(var digits) -> request.put("to", "+" + digits);
            case Recipient.UserId(var id) -> request.put("recipient", id);
        }
        request.put("biz_opaque_callback_data", new Callback(message.message(), part).text());
        return json.writeValueAsString(request);
    }
}
