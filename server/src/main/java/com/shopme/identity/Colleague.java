package com.shopme.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Someone who works with ShopMe, as those who work beside them see them.
///
/// @param active false once the account is closed or suspended
public record Colleague(
        UserId id,
        String email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<Instant> lastLogin,
        boolean active) {

    /// First and last name; the e-mail for somebody who gave none.
    public String name() {
        var name =
                Stream.of(firstName, lastName)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return name.isBlank() ? email : name;
    }
}
