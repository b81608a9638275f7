package com.shopme.ordering.web;

import com.shopme.catalog.ProductId;
import com.shopme.ordering.CheckoutDraft;
import com.shopme.ordering.PaymentMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the checkout page posts. A field that does not come counts as empty.
record CheckoutForm(Map<String, String> fields) {

    /// A product and how many pieces of it there shall be.
    record Line(ProductId product, int pieces) {}

    CheckoutDraft draft() {
        return new CheckoutDraft(
                text("name"),
                text("street"),
                text("postal_code"),
                text("city"),
                text("note"),
                payment());
    }

    /// What the page showed.
    String seen() {
        return text("seen");
    }

    /// The button that was pressed, `<product id>:<pieces>`; empty if it was none of ours.
    Optional<Line> pressed() {
        var parts = text("line").split(":", 2);
        try {
            return Optional.of(
                    new Line(
                            new ProductId(UUID.fromString(parts[0])),
                            Math.max(0, Integer.parseInt(parts[1]))));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<PaymentMethod> payment() {
        return Arrays.stream(PaymentMethod.values())
                .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(text("payment")))
                .findFirst();
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
