package com.shopme.whatsapp;

import java.time.Instant;
import java.util.List;

/// Deliveries as Meta writes them.
final class Deliveries {
    private Deliveries() {}

    static String envelope(String account, String... changes) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"%s\",\"changes\":[%s]}]}"
                .formatted(account, String.join(",", changes));
    }

    static String messages(String phoneNumberId, String contacts, String... messages) {
        return change(
                phoneNumberId,
                "\"contacts\":[%s],\"messages\":[%s]"
                        .formatted(contacts, String.join(",", messages)));
    }

    static String statuses(String phoneNumberId, List<String> statuses) {
        return change(phoneNumberId, "\"statuses\":[%s]".formatted(String.join(",", statuses)));
    }

    static String change(String phoneNumberId, String inner) {
        return "{\"field\":\"messages\",\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"display_phone_number\":\"390000\",\"phone_number_id\":\"%s\"},%s}}"
                .formatted(phoneNumberId, inner);
    }

    static String contact(String waId, String name) {
        return "{\"profile\":{\"name\":\"%s\"},\"wa_id\":\"%s\"}".formatted(name, waId);
    }

    static String text(String id, String from, String body) {
        return text(id, from, body, Instant.now().getEpochSecond());
    }

    static String text(String id, String from, String body, long at) {
        return "{\"from\":\"%s\",\"id\":\"%s\",\"timestamp\":\"%d\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}"
                .formatted(from, id, at, body);
    }

    /// One text message, whole.
    static String aText(String phoneNumberId, String id, String from, String body) {
        return envelope(
                "7" + phoneNumberId,
                messages(phoneNumberId, contact(from, "Ada"), text(id, from, body)));
    }

    static String status(String id, String status, String more) {
        return "{\"id\":\"%s\",\"status\":\"%s\",\"timestamp\":\"%d\",\"recipient_id\":\"390001\"%s}"
                .formatted(id, status, Instant.now().getEpochSecond(), more);
    }
}
