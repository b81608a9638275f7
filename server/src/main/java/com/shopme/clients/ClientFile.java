package com.shopme.clients;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A client as the people of the shop keep them.
///
/// @param registeredAt when they gave a name and agreed to be served
/// @param marketing whether they allow marketing messages now
/// @param deletedAt when the shop put the file away
public record ClientFile(
        ClientId id,
        WorkspaceId workspace,
        ClientDetails details,
        Optional<String> profileName,
        Optional<Instant> registeredAt,
        boolean marketing,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    /// What they are called, as well as we know.
    public String name() {
        var told =
                Stream.of(details.firstName(), details.lastName())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return told.isEmpty() ? profileName.orElse("") : told;
    }

    /// As other rooms know them.
    public Client client() {
        return new Client(
                id,
                workspace,
                details.phone(),
                details.firstName(),
                details.lastName(),
                profileName,
                details.email(),
                details.language(),
                details.discountActive() ? details.discountPercentage() : BigDecimal.ZERO,
                registeredAt.isPresent(),
                marketing);
    }

    public Optional<PhoneNumber> phone() {
        return details.phone();
    }

    public Optional<Language> language() {
        return details.language();
    }
}
