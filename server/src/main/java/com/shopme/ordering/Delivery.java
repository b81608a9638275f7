package com.shopme.ordering;

import java.util.Optional;

/// Where an order goes.
///
/// @param note what the client wants the shop to know
public record Delivery(
        String name, String street, String postalCode, String city, Optional<String> note) {

    /// In one line, as it is read out.
    public String address() {
        return "%s, %s %s".formatted(street, postalCode, city);
    }
}
