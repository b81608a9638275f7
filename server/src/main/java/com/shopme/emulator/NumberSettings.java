package com.shopme.emulator;

import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The edges of a number other than its messages: profile, commerce, blocked users (Meta, Cloud API
/// reference, read 2026-11).
public final class NumberSettings {
    private static final List<String> PROFILE =
            List.of(
                    "about",
                    "address",
                    "description",
                    "email",
                    "profile_picture_url",
                    "websites",
                    "vertical");

    private final Businesses businesses;
    private final Customers customers;

    NumberSettings(Businesses businesses, Customers customers) {
        this.businesses = businesses;
        this.customers = customers;
    }

    public JsonNode profile(BusinessNumber number, String fields) {
        var wanted = fields.isEmpty() ? List.of("about") : List.of(fields.split(","));
        var answer = Json.object();
        var profile = answer.putArray("data").addObject();
        var known = businesses.settings(number.id()).profile();
        for (var field : wanted) if (known.has(field)) profile.set(field, known.path(field));
        profile.put("messaging_product", "whatsapp");
        return answer;
    }

    public JsonNode setProfile(BusinessNumber number, JsonNode body) {
        MessageRules.checkEnvelope(body);
        Fields.optionalText(body, "about", "About", 139);
        Fields.optionalText(body, "address", "Address", 256);
        Fields.optionalText(body, "description", "Description", 512);
        Fields.optionalText(body, "email", "Email", 128);
        if (body.path("websites").size() > 2) throw GraphError.invalid("Two websites at most");
        var old = businesses.settings(number.id());
        var profile = old.profile().deepCopy();
        for (var field : PROFILE) if (body.has(field)) profile.set(field, body.path(field));
        businesses.save(
                new Businesses.Settings(
                        number.id(),
                        profile,
                        old.cartEnabled(),
                        old.catalogVisible(),
                        old.blocked()));
        return Json.object().put("success", true);
    }

    public JsonNode commerce(BusinessNumber number) {
        var settings = businesses.settings(number.id());
        var answer = Json.object();
        answer.putArray("data")
                .addObject()
                .put("is_cart_enabled", settings.cartEnabled())
                .put("is_catalog_visible", settings.catalogVisible())
                .put("id", number.id());
        return answer;
    }

    public JsonNode setCommerce(BusinessNumber number, JsonNode body) {
        var old = businesses.settings(number.id());
        businesses.save(
                new Businesses.Settings(
                        number.id(),
                        old.profile(),
                        body.path("is_cart_enabled").asBoolean(old.cartEnabled()),
                        body.path("is_catalog_visible").asBoolean(old.catalogVisible()),
                        old.blocked()));
        return Json.object().put("success", true);
    }

    public JsonNode blocked(BusinessNumber number) {
        var answer = Json.object();
        var data = answer.putArray("data");
        for (var id : businesses.settings(number.id()).blocked()) {
            customers
                    .find(id)
                    .ifPresent(
                            it ->
                                    data.addObject()
                                            .put("messaging_product", "whatsapp")
                                            .put("wa_id", it.waId()));
        }
        return answer;
    }

    public JsonNode block(BusinessNumber number, JsonNode body, boolean block) {
        MessageRules.checkEnvelope(body);
        var old = businesses.settings(number.id());
        var blocked = new HashSet<>(old.blocked());
        var answer = Json.object("messaging_product", "whatsapp");
        var result = answer.putObject("block_users");
        var done = result.putArray(block ? "added_users" : "removed_users");
        for (var user : Fields.array(body, "block_users")) {
            var input = Fields.text(user, "user", 200);
            var customer =
                    customers
                            .byPhone(PhoneDigits.of(input))
                            .orElseThrow(() -> GraphError.of(139100, "Unknown user " + input));
            if (block) blocked.add(customer.id());
            else blocked.remove(customer.id());
            ObjectNode entry = done.addObject().put("input", input);
            entry.put("wa_id", customer.waId());
        }
        businesses.save(
                new Businesses.Settings(
                        number.id(),
                        old.profile(),
                        old.cartEnabled(),
                        old.catalogVisible(),
                        blocked));
        return answer;
    }
}
