package com.shopme.clients;

import java.util.Optional;

/// How WhatsApp names someone. One of the two ids is there: the number may be hidden behind a
/// username, then only the user id is known (Meta, business-scoped user ids, 2026-04).
///
/// @param waId digits of the number that wrote, as Meta writes it
/// @param userId Meta's id of this person for this business
/// @param profileName the name that WhatsApp shows
public record Contact(
        Optional<String> waId, Optional<String> userId, Optional<String> profileName) {
    private static final int LONGEST_ID = 160;

    public Contact {
        waId = waId.map(text -> text.replaceAll("\\D", "")).filter(text -> !text.isEmpty());
        userId = userId.map(text -> text.replaceAll("[\\s\\p{Cntrl}]", ""));
        userId = userId.filter(text -> !text.isEmpty());
        if (waId.isEmpty() && userId.isEmpty())
            throw new IllegalArgumentException("a contact needs a number or a user id");
        if (waId.orElse("").length() > LONGEST_ID || userId.orElse("").length() > LONGEST_ID)
            throw new IllegalArgumentException("an id of at most 160 characters");
    }

    public static Contact ofNumber(String waId, String profileName) {
        return new Contact(Optional.of(waId), Optional.empty(), Optional.of(profileName));
    }
}
