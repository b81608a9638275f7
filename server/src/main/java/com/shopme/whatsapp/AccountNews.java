package com.shopme.whatsapp;

import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What Meta says of an account and its numbers: how many clients a day may be written to first,
/// how clients take our messages, and whether it may send at all (Meta, business account webhooks,
/// read 2026-11).
@Component
class AccountNews {
    private static final Set<String> USED =
            Set.of("account_update", "phone_number_quality_update", "business_capability_update");

    private final NumberStore store;
    private final Numbers numbers;
    private final MessageTemplates templates;

    AccountNews(NumberStore store, Numbers numbers, MessageTemplates templates) {
        this.store = store;
        this.numbers = numbers;
        this.templates = templates;
    }

    static boolean uses(String field) {
        return USED.contains(field) || MessageTemplates.uses(field);
    }

    /// @param account Meta's id of it
    void take(WorkspaceId workspace, String account, String field, JsonNode value) {
        var known = store.list(workspace);
        if (MessageTemplates.uses(field)) {
            if (known.stream().anyMatch(number -> number.wabaId().equals(account)))
                templates.take(workspace, account, field, value);
            return;
        }
        for (var number : known) {
            if (number.wabaId().equals(account) && isAbout(value, number))
                take(workspace, number, field, value);
        }
    }

    private void take(WorkspaceId workspace, WhatsAppNumber number, String field, JsonNode value) {
        switch (field) {
            case "account_update" ->
                    end(value).ifPresent(why -> numbers.stop(workspace, number.id(), why));
            case "phone_number_quality_update" -> {
                store.quality(workspace, number.id(), Json.text(value, "event", 40));
                store.limit(workspace, number.id(), limit(value));
            }
            default -> store.limit(workspace, number.id(), limit(value));
        }
    }

    // Meta names a number as people write it, if it means only one.
    private static boolean isAbout(JsonNode value, WhatsAppNumber number) {
        return Json.text(value, "display_phone_number")
                .or(() -> Json.text(value, "phone_number"))
                .map(text -> text.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .filter(digits -> !number.phone().value().equals("+" + digits))
                .isEmpty();
    }

    private static Optional<String> limit(JsonNode value) {
        return Json.text(value, "max_daily_conversations_per_business", 40)
                .or(() -> Json.text(value, "current_limit", 40));
    }

    // Where only writing first or adding numbers is restricted, clients are still answered.
    private static Optional<String> end(JsonNode value) {
        return switch (Json.text(value, "event", 60).orElse("")) {
            case "DISABLED_UPDATE" ->
                    Json.text(value.path("ban_info"), "waba_ban_state", 60)
                            .filter("DISABLE"::equals)
                            .map(_ -> "Meta has disabled the account: see the Business Manager.");
            case "ACCOUNT_DELETED" -> Optional.of("The account was deleted at Meta.");
            case "ACCOUNT_RESTRICTION" ->
                    Json.objects(value, "restriction_info").stream()
                            .flatMap(one -> Json.text(one, "restriction_type", 80).stream())
                            .filter("RESTRICTED_CUSTOMER_INITIATED_MESSAGING"::equals)
                            .map(_ -> "Meta has restricted the account: see the Business Manager.")
                            .findFirst();
            default -> Optional.empty();
        };
    }
}
