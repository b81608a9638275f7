package com.shopme.ordering.web;

import com.shopme.ordering.Delivery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where an order goes, as callers write it.
///
/// @param note what the client wants the shop to know
record DeliveryBody(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String street,
        @NotBlank @Size(max = 20) @Nullable String postalCode,
        @NotBlank @Size(max = 100) @Nullable String city,
        @Size(max = 500) @Nullable String note) {

    static DeliveryBody of(Delivery delivery) {
        return new DeliveryBody(
                delivery.name(),
                delivery.street(),
                delivery.postalCode(),
                delivery.city(),
                delivery.note().orElse(null));
    }

    Delivery delivery() {
        return new Delivery(
                line(name), line(street), line(postalCode), line(city), Texts.paragraphs(note));
    }

    private static String line(@Nullable String text) {
        return Texts.line(text).orElse("-");
    }
}
