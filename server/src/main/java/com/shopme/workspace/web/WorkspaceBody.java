package com.shopme.workspace.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import com.shopme.api.InvalidRequest;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.NewWorkspace;
import com.shopme.workspace.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said of a workspace. A new one takes what is left out from [#DEFAULTS], a change from
/// what it is.
record WorkspaceBody(
        @Schema(description = "Of a new workspace only: an id of the caller's choice")
                @Nullable UUID id,
        @NotBlank @Size(max = 100) @Pattern(regexp = TEXT, message = NO_CONTROLS)
                @Nullable String name,
        @Schema(requiredMode = NOT_REQUIRED)
                @NotNull
                @Known(value = Known.As.CURRENCY, message = "is not a currency (ISO 4217)")
                String currency,
        @Schema(requiredMode = NOT_REQUIRED)
                @NotNull
                @Known(value = Known.As.TIME_ZONE, message = "is not a time zone (IANA)")
                String timeZone,
        @Schema(requiredMode = NOT_REQUIRED)
                @NotNull
                @Known(value = Known.As.LANGUAGE, message = "is not a language code (ISO 639)")
                String defaultLanguage,
        @Schema(description = "Of a new workspace only; later see /api/languages") @Size(max = 20)
                @Nullable
                        List<
                                @NotNull
                                @Known(
                                        value = Known.As.LANGUAGE,
                                        message = "is not a language code (ISO 639)")
                                String>
                        languages,
        @Schema(requiredMode = NOT_REQUIRED)
                @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 2)
                BigDecimal taxRate,
        @Schema(requiredMode = NOT_REQUIRED) @NotNull Boolean pricesIncludeTax,
        @Size(max = 500)
                @Pattern(
                        regexp = "https?://[^\\s\\p{Cntrl}\\p{Cs}]+",
                        message = "must be an address (http or https)")
                @Nullable String paymentLink,
        @Schema(requiredMode = NOT_REQUIRED) @NotNull Boolean cashOnDelivery,
        @Schema(requiredMode = NOT_REQUIRED)
                @NotNull
                @Pattern(
                        regexp = "assistant|automation|people",
                        message = "must be one of {regexp}")
                String answeredBy,
        @Schema(requiredMode = NOT_REQUIRED) @NotNull Boolean debugMode,
        @Known(value = Known.As.PHONE, message = "is not a phone number (E.164)")
                @Nullable String debugPhone,
        @Schema(requiredMode = NOT_REQUIRED) @NotNull Boolean requireSecondFactor,
        @Schema(description = "How long messages are kept; null: for good") @Min(1) @Max(36500)
                @Nullable Integer retentionDays,
        @Schema(
                        description =
                                "After so long without a sign of them clients are erased;"
                                        + " null: never")
                @Min(1)
                @Max(36500)
                @Nullable Integer clientRetentionDays) {

    static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
    static final String NO_CONTROLS = "must not contain control characters";

    static final WorkspaceBody DEFAULTS =
            new WorkspaceBody(
                    null,
                    null,
                    "EUR",
                    "Europe/Rome",
                    "en",
                    null,
                    BigDecimal.ZERO,
                    true,
                    null,
                    false,
                    "assistant",
                    false,
                    null,
                    false,
                    null,
                    null);

    static WorkspaceBody of(Terms terms) {
        return new WorkspaceBody(
                null,
                terms.name(),
                terms.currency().getCurrencyCode(),
                terms.zone().getId(),
                terms.defaultLanguage().code(),
                null,
                terms.taxRate(),
                terms.pricesIncludeTax(),
                terms.paymentLink().orElse(null),
                terms.cashOnDelivery(),
                terms.answeredBy().name().toLowerCase(Locale.ROOT),
                terms.debugMode(),
                terms.debugPhone().map(PhoneNumber::value).orElse(null),
                terms.requireSecondFactor(),
                terms.retentionDays().orElse(null),
                terms.clientRetentionDays().orElse(null));
    }

    /// @throws InvalidRequest if debug mode has no number
    Terms terms() {
        if (debugMode && debugPhone == null)
            throw new InvalidRequest(
                    "debug_phone", "required", "is needed for debug mode: the number to answer");
        return new Terms(
                validName(),
                Currency.getInstance(currency),
                ZoneId.of(timeZone),
                new Language(defaultLanguage),
                taxRate,
                pricesIncludeTax,
                Optional.ofNullable(paymentLink),
                cashOnDelivery,
                AnsweredBy.valueOf(answeredBy.toUpperCase(Locale.ROOT)),
                debugMode,
                Optional.ofNullable(debugPhone).map(PhoneNumber::new),
                requireSecondFactor,
                Optional.ofNullable(retentionDays),
                Optional.ofNullable(clientRetentionDays));
    }

    /// @throws InvalidRequest if it says what only a new workspace is asked
    Terms changed() {
        if (id != null) throw new InvalidRequest("id", "fixed", "cannot be changed");
        if (languages != null)
            throw new InvalidRequest("languages", "fixed", "are changed at /api/languages");
        return terms();
    }

    NewWorkspace opening() {
        var terms = terms();
        var spoken = new LinkedHashSet<Language>();
        if (languages != null) languages.forEach(code -> spoken.add(new Language(code)));
        return new NewWorkspace(
                terms.name(),
                terms.currency(),
                terms.zone(),
                terms.defaultLanguage(),
                spoken,
                terms.taxRate(),
                terms.pricesIncludeTax(),
                terms.paymentLink(),
                terms.cashOnDelivery());
    }

    private String validName() {
        if (name == null) throw new IllegalStateException("not validated");
        return name.strip();
    }
}
