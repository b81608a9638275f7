package com.shopme.ordering.web;

import com.shopme.clients.ClientDetails;
import com.shopme.clients.Told;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who registers in a chat.
///
/// @param name whole; `first_name` and `last_name` say it more exactly
/// @param marketing whether they agreed to offers
record UserBody(
        @Schema(example = "Giulia Rossi") @Size(max = 200) @Nullable String name,
        @Size(max = 100) @Nullable String firstName,
        @Size(max = 100) @Nullable String lastName,
        @Schema(example = "+39 333 1234567")
                @NotBlank
                @Size(max = 40)
                @Pattern(
                        regexp = PhoneNumber.WRITTEN,
                        message =
                                "must be a phone number with its country code, such as"
                                        + " +39 333 1234567")
                @Nullable String phone,
        @Size(max = 255)
                @Email(
                        regexp = "[^\\s@\\p{Cntrl}\\p{Cs}]+@[^\\s@\\p{Cntrl}\\p{Cs}]+",
                        message = "must be an e-mail address")
                @Nullable String email,
        @Schema(example = "it")
                @Pattern(
                        regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?",
                        message = "must be a language code, such as it")
                @Nullable String language,
        @Nullable Boolean marketing) {

    PhoneNumber number() {
        return PhoneNumber.read(String.valueOf(phone)).orElseThrow();
    }

    /// Somebody new.
    Told told() {
        return over(new Told(ClientDetails.of(number(), Optional.empty()), false, false));
    }

    /// Somebody who has written before, and says now who they are.
    Told over(Told before) {
        var details = before.details();
        var words =
                Stream.ofNullable(name).flatMap(text -> Stream.of(text.strip().split("\\s+", 2)));
        var parts = words.toList();
        var first = Optional.ofNullable(firstName).or(() -> parts.stream().findFirst());
        var last = Optional.ofNullable(lastName).or(() -> parts.stream().skip(1).findFirst());
        return new Told(
                new ClientDetails(
                        details.phone(),
                        Optional.ofNullable(email).or(details::email),
                        first.filter(text -> !text.isBlank()).or(details::firstName),
                        last.or(details::lastName),
                        Optional.ofNullable(language).map(Language::of).or(details::language),
                        details.status(),
                        details.discountPercentage(),
                        details.discountActive(),
                        details.tags(),
                        details.assignedTo()),
                true,
                marketing == null ? before.marketing() : marketing);
    }
}
