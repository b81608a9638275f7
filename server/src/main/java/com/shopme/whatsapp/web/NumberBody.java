package com.shopme.whatsapp.web;

import com.shopme.shared.PhoneNumber;
import com.shopme.whatsapp.ConnectNumber;
import com.shopme.whatsapp.NumberChange;
import com.shopme.whatsapp.NumberSettings;
import com.shopme.whatsapp.WhatsAppNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is written of a WhatsApp number.
final class NumberBody {
    private NumberBody() {}

    /// @param appSecret of the Meta app that signs this number's webhooks; none: the server's own
    record NewNumber(
            @NotNull @Pattern(regexp = "\\+[1-9]\\d{6,14}") String phone,
            @NotNull @Pattern(regexp = "\\d{1,40}") String phoneNumberId,
            @NotNull @Pattern(regexp = "\\d{1,40}") String wabaId,
            @NotBlank @Size(max = 2000) String accessToken,
            @Nullable @Size(min = 1, max = 500) String appSecret) {
        ConnectNumber toCommand() {
            return new ConnectNumber(
                    new PhoneNumber(phone),
                    phoneNumberId,
                    wabaId,
                    accessToken,
                    Optional.ofNullable(appSecret),
                    NumberSettings.DEFAULT);
        }

        @Override
        public String toString() {
            return "NewNumber[" + phoneNumberId + "]";
        }
    }

    /// @param appSecret `null` for the server's own
    record NumberPatch(
            @NotNull @Pattern(regexp = "\\d{1,40}") String wabaId,
            @Schema(description = "Meta allows 80; 1000 after an upgrade")
                    @NotNull
                    @Min(1)
                    @Max(1000)
                    Integer messagesPerSecond,
            @NotNull @Min(0) @Max(600) Integer unknownPauseSeconds,
            @NotNull @Min(1) @Max(86_400) Integer repeatAfterSeconds,
            @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = ".*\\S.*") String accessToken,
            @Nullable @Size(min = 1, max = 500) @Pattern(regexp = ".*\\S.*") String appSecret) {

        static NumberPatch of(WhatsAppNumber number) {
            var settings = number.settings();
            return new NumberPatch(
                    number.wabaId(),
                    settings.messagesPerSecond(),
                    Math.toIntExact(settings.unknownPauseSeconds()),
                    Math.toIntExact(settings.repeatAfterSeconds()),
                    null,
                    null);
        }

        /// @param secretTold whether the caller said anything of the secret
        NumberChange change(boolean secretTold) {
            return new NumberChange(
                    wabaId,
                    new NumberSettings(messagesPerSecond, unknownPauseSeconds, repeatAfterSeconds),
                    Optional.ofNullable(accessToken),
                    secretTold ? Optional.of(Optional.ofNullable(appSecret)) : Optional.empty());
        }

        @Override
        public String toString() {
            return "NumberPatch[" + wabaId + "]";
        }
    }
}
