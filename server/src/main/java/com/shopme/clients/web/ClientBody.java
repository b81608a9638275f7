package com.shopme.clients.web;

import com.shopme.clients.ClientDetails;
import com.shopme.clients.ClientStatus;
import com.shopme.clients.Told;
import com.shopme.identity.UserId;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A client as callers write one.
///
/// @param discountActive if it is not said: whether there is a discount
/// @param tags how the shop groups its clients, in small letters
/// @param assignedTo the member of the shop who looks after them
/// @param registered that the shop keeps their name and serves them, as they agreed
/// @param marketing that they get offers, as they agreed
record ClientBody(
        @Schema(example = "+39 333 1234567")
                @Size(max = 40)
                @Pattern(
                        regexp = PhoneNumber.WRITTEN,
                        message =
                                "must be a phone number with its country code, such as"
                                        + " +39 333 1234567")
                @Nullable String phone,
        @Schema(example = "giulia@example.com")
                @Size(max = 255)
                @Email(
                        regexp = "[^\\s@\\p{Cntrl}\\p{Cs}]+@[^\\s@\\p{Cntrl}\\p{Cs}]+",
                        message = "must be an e-mail address")
                @Nullable String email,
        @Schema(example = "Giulia") @Size(max = 100) @Nullable String firstName,
        @Schema(example = "Rossi") @Size(max = 100) @Nullable String lastName,
        @Schema(example = "it")
                @Pattern(
                        regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?",
                        message = "must be a language code, such as it")
                @Nullable String language,
        @Pattern(
                        regexp = "active|inactive|suspended",
                        message = "must be one of active, inactive, suspended")
                @Nullable String status,
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                @Nullable BigDecimal discountPercentage,
        @Nullable Boolean discountActive,
        @Size(max = ClientDetails.MOST_TAGS)
                @Nullable
                        List<
                                @NotBlank @Size(max = ClientDetails.LONGEST_TAG)
                                @Pattern(regexp = "[^,]*", message = "must have no comma") String>
                        tags,
        @Nullable UUID assignedTo,
        @Nullable Boolean registered,
        @Nullable Boolean marketing) {

    @Schema(name = "ClientBulk")
    record Rows(
            List<ClientBody> create,
            @Schema(description = "Each with its `id`, and `if_match` if wanted")
                    List<Map<String, Object>> update,
            List<UUID> delete,
            @Schema(description = "Nothing is done unless every row can be")
                    boolean allOrNothing) {}

    static ClientBody of(Told told) {
        var details = told.details();
        return new ClientBody(
                details.phone().map(PhoneNumber::value).orElse(null),
                details.email().orElse(null),
                details.firstName().orElse(null),
                details.lastName().orElse(null),
                details.language().map(Language::code).orElse(null),
                details.status().word(),
                details.discountPercentage(),
                details.discountActive(),
                details.tags(),
                details.assignedTo().map(UserId::value).orElse(null),
                told.registered(),
                told.marketing());
    }

    Told told() {
        return new Told(details(), Boolean.TRUE.equals(registered), Boolean.TRUE.equals(marketing));
    }

    private ClientDetails details() {
        var discount = discountPercentage == null ? BigDecimal.ZERO : discountPercentage;
        return new ClientDetails(
                Optional.ofNullable(phone).flatMap(PhoneNumber::read),
                Optional.ofNullable(email),
                Optional.ofNullable(firstName),
                Optional.ofNullable(lastName),
                Optional.ofNullable(language).map(Language::of),
                status == null ? ClientStatus.ACTIVE : ClientStatus.of(status),
                discount,
                discountActive == null ? discount.signum() > 0 : discountActive,
                tags == null ? List.of() : tags,
                Optional.ofNullable(assignedTo).map(UserId::new));
    }
}
