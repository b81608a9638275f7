package com.shopme.emulator;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A customer's words on their way to the business.
final class Inbound {
    private final Clock clock;
    private final Envelope envelope;
    private final Webhooks webhooks;

    Inbound(Clock clock, Envelope envelope, Webhooks webhooks) {
        this.clock = clock;
        this.envelope = envelope;
        this.webhooks = webhooks;
    }

    ChatMessage said(
            long seq,
            Customer customer,
            BusinessNumber number,
            InboundContent content,
            @Nullable String context) {
        return new ChatMessage(
                seq,
                Wamid.fromCustomer(customer.waId()),
                customer.id(),
                number.id(),
                Direction.FROM_CUSTOMER,
                content.type(),
                content.content(),
                context,
                clock.instant(),
                null,
                null,
                ChatMessage.Marks.fresh(DeliveryStatus.SENT));
    }

    /// Tells anything else of this customer, in the same order as messages.
    void tell(Customer customer, BusinessNumber number, String field, ObjectNode value) {
        webhooks.tell(number, lane(customer, number), field, value);
    }

    /// Tells of a message, with the contact.
    void tell(Customer customer, BusinessNumber number, ObjectNode message) {
        var value = envelope.about(number, customer);
        value.putArray("messages").add(message);
        webhooks.tell(number, lane(customer, number), value);
    }

    static String lane(Customer customer, BusinessNumber number) {
        return number.id() + "/" + customer.id();
    }
}
