package com.shopme.emulator;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Builds the `value` of a webhook about a customer (Meta, Cloud API webhooks, read 2026-11).
final class Envelope {
    private final Clock clock;
    private final Customers customers;
    private final Moods moods;

    Envelope(Clock clock, Customers customers, Moods moods) {
        this.clock = clock;
        this.customers = customers;
        this.moods = moods;
    }

    boolean hidesNumber(Customer customer, BusinessNumber number) {
        return customer.numberHidden() || moods.of(number.id()).hideNumbers();
    }

    /// `metadata` only; statuses of failed messages have no contacts.
    ObjectNode bare(BusinessNumber number) {
        var value = Json.object("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", number.digits())
                .put("phone_number_id", number.id());
        return value;
    }

    ObjectNode about(BusinessNumber number, Customer customer) {
        var value = bare(number);
        var contact = value.putArray("contacts").addObject();
        var profile = contact.putObject("profile").put("name", customer.name());
        if (customer.username() != null) profile.put("username", customer.username());
        if (!hidesNumber(customer, number)) contact.put("wa_id", customer.waId());
        contact.put("user_id", customers.userId(customer, number.account()));
        return value;
    }

    /// The head every inbound message has.
    ObjectNode message(BusinessNumber number, Customer customer, String id, String type) {
        var message = Json.object();
        if (!hidesNumber(customer, number)) message.put("from", customer.waId());
        message.put("from_user_id", customers.userId(customer, number.account()));
        message.put("id", id);
        message.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
        return message.put("type", type);
    }

    ObjectNode status(
            BusinessNumber number,
            String id,
            DeliveryStatus status,
            @Nullable Customer customer,
            String recipient) {
        var result = Json.object("id", id).put("status", status.onTheWire());
        result.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
        if (customer == null) {
            if (!recipient.isEmpty()) result.put("recipient_id", recipient);
            return result;
        }
        if (!hidesNumber(customer, number)) result.put("recipient_id", customer.waId());
        return result.put("recipient_user_id", customers.userId(customer, number.account()));
    }
}
