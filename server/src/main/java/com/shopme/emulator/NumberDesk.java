package com.shopme.emulator;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Opens and changes numbers, as Meta's business manager does.
public final class NumberDesk {
    private final Businesses businesses;
    private final Customers customers;
    private final Templates templates;

    NumberDesk(Businesses businesses, Customers customers, Templates templates) {
        this.businesses = businesses;
        this.customers = customers;
        this.templates = templates;
    }

    /// Adds a number from what the API was told; everything but the number itself has a default.
    public BusinessNumber add(ObjectNode wish) {
        var display = Json.text(wish, "display_phone_number");
        if (!PhoneDigits.plausible(display)) {
            throw new NotPossible("'display_phone_number' must be like +39 02 5550 1001.");
        }
        var id = wish.path("id").asString(freeId());
        if (businesses.number(id).isPresent()) throw new NotPossible("Number " + id + " exists.");
        var account = wish.path("account").asString(Businesses.PRESET_ACCOUNT);
        var name = wish.path("verified_name").asString("Bottega Aurora");
        boolean newAccount = businesses.account(account).isEmpty();
        businesses.save(BusinessNumber.named(id, account, display, name));
        customers.learn(account);
        if (newAccount) SampleTemplates.addTo(templates, account);
        wish.remove(List.of("id", "account"));
        return change(id, wish);
    }

    /// Changes what is named in `patch`.
    public BusinessNumber change(String id, ObjectNode patch) {
        var old = Json.tree(businesses.get(id));
        var wish = patch.deepCopy();
        wish.remove(List.of("id", "account"));
        var changed = Json.read(Json.patched(old, wish), BusinessNumber.class);
        if (changed.messagesPerSecond() < 1) {
            throw new NotPossible("'messages_per_second' must be 1 or more.");
        }
        businesses.save(changed);
        return changed;
    }

    private String freeId() {
        long id = 200_000_000_000_001L;
        while (businesses.number(Long.toString(id)).isPresent()) id++;
        return Long.toString(id);
    }
}
