package com.shopme.clients.web;

import com.shopme.clients.ClientFile;
import com.shopme.identity.Colleague;
import com.shopme.identity.UserId;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A client as our API writes one.
///
/// @param name what they are called, as well as we know
/// @param profileName what WhatsApp shows
/// @param tags how the shop groups its clients
/// @param assignedTo the member of the shop who looks after them
/// @param assignedName what that member is called
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
        List<String> tags,
        Optional<UUID> assignedTo,
        Optional<String> assignedName,
        boolean registered,
        Optional<Instant> registeredAt,
        boolean marketing,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    /// @param people those who look after clients
    static ClientJson of(ClientFile file, Map<UserId, Colleague> people) {
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
                details.tags(),
                details.assignedTo().map(UserId::value),
                details.assignedTo()
                        .flatMap(user -> Optional.ofNullable(people.get(user)))
                        .map(Colleague::name),
                file.registeredAt().isPresent(),
                file.registeredAt(),
                file.marketing(),
                file.createdAt(),
                file.updatedAt(),
                file.deletedAt());
    }
}
