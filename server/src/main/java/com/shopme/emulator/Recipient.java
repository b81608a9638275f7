package com.shopme.emulator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whom a send is for.
///
/// @param input as written in the request
/// @param line the digits, or the BSUID
/// @param customer absent when nobody here is that
record Recipient(
        String input,
        String line,
        boolean byUserId,
        @Nullable Customer customer,
        @Nullable String userId) {

    static Recipient of(
            BusinessNumber number,
            JsonNode body,
            Customers customers,
            @Nullable ObjectNode template) {
        var to = body.path("to").asString("");
        var recipient = to.isEmpty() ? body.path("recipient").asString("") : "";
        if (!recipient.isEmpty()) return byUserId(number, recipient, customers, template);
        if (to.isEmpty()) throw GraphError.parameter("The parameter to is required.");
        if (!PhoneDigits.plausible(to)) {
            throw GraphError.invalid("Recipient phone number '" + to + "' is not valid");
        }
        var digits = PhoneDigits.of(to);
        var customer = customers.byPhone(digits);
        if (customer.isEmpty() && !to.startsWith("+")) {
            customer = customers.byPhone(PhoneDigits.callingCode(number.digits()) + digits);
        }
        if (digits.equals(number.digits())) {
            throw GraphError.of(131021, "The sender and the recipient are the same number.");
        }
        if (customer.isEmpty() && number.allowListOnly()) {
            throw GraphError.of(
                    131030,
                    "Recipient phone number not in allowed list: Add recipient phone number to"
                            + " recipient list and try again.");
        }
        var found = customer.orElse(null);
        var userId = found == null ? null : customers.userId(found, number.account());
        return new Recipient(to, found == null ? digits : found.waId(), false, found, userId);
    }

    private static Recipient byUserId(
            BusinessNumber number,
            String userId,
            Customers customers,
            @Nullable ObjectNode template) {
        if (!userId.matches("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}")) {
            throw GraphError.invalid("'recipient' is not a business-scoped user ID");
        }
        if (template != null && Json.text(template, "category").equals("AUTHENTICATION")) {
            throw GraphError.of(
                    131062,
                    "Authentication templates cannot be sent to a business-scoped user ID.");
        }
        var customer = customers.byUserId(number.account(), userId).orElse(null);
        return new Recipient(userId, userId, true, customer, userId);
    }
}
