package com.shopme.clients.web;

import com.shopme.clients.ClientFile;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A client as our API writes one.
///
/// @param name what they are called, as well as we know
/// @param profileName what WhatsApp shows
/// @param registered whether they gave a name and agreed to be served
/// @param marketing whether they allow marketing messages now
record ClientJson(
        UUID id,
        Optional<String> phone,
        Optional<String> email,
        String name,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> profileName,
        Optional<String> language,
        String status,
        BigDecimal discountPercentage,
        boolean discountActive,
        boolean registered,
        Optional<Instant> registeredAt,
        boolean marketing,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static ClientJson of(ClientFile file) {
        var details = file.details();
        return new ClientJson(
                file.id().value(),
                details.phone().map(PhoneNumber::value),
                details.email(),
                file.name(),
                details.firstName(),
                details.lastName(),
                file.profileName(),
                details.language().map(Language::code),
                details.status().word(),
                details.discountPercentage(),
                details.discountActive(),
                file.registeredAt().isPresent(),
                file.registeredAt(),
                file.marketing(),
                file.createdAt(),
                file.updatedAt(),
                file.deletedAt());
    }
}
