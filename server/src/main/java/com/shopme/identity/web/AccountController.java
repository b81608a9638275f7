package com.shopme.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.shopme.identity.Accounts;
import com.shopme.identity.Caller;
import com.shopme.identity.NewAccount;
import com.shopme.identity.User;
import com.shopme.identity.Users;
import com.shopme.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Getting an account, getting back into it, and what it says about its owner.
@RestController
class AccountController {
    private static final String PLAIN = "[^\\p{Cntrl}\\p{Cs}]*";
    private static final String SPOKEN = "en|it|es|pt";

    private final Accounts accounts;
    private final Users users;

    AccountController(Accounts accounts, Users users) {
        this.accounts = accounts;
        this.users = users;
    }

    record Registering(
            @NotBlank @Email @Size(max = 255) @Pattern(regexp = PLAIN) String email,
            @Schema(description = "8 to 72 bytes, none of the common ones")
                    @NotNull
                    @Size(max = 200)
                    String password,
            @Size(max = 100) @Pattern(regexp = PLAIN) @Nullable String firstName,
            @Size(max = 100) @Pattern(regexp = PLAIN) @Nullable String lastName,
            @Schema(description = "For letters; without it what Accept-Language asks for")
                    @Pattern(regexp = SPOKEN)
                    @Nullable String language) {}

    record Addressed(@NotBlank @Size(max = 255) @Pattern(regexp = PLAIN) String email) {}

    record FollowedLink(@NotBlank @Size(max = 200) String token) {}

    record PasswordByLink(
            @NotBlank @Size(max = 200) String token, @NotNull @Size(max = 200) String password) {}

    record PasswordChange(
            @NotBlank @Size(max = 200) String currentPassword,
            @NotNull @Size(max = 200) String password) {}

    record Profile(
            UUID id,
            String email,
            Optional<String> firstName,
            Optional<String> lastName,
            String language) {}

    /// By setters, because what is absent is something else than null.
    @Schema(name = "ProfileChange")
    static final class ProfileChange {
        private @Nullable Optional<@Size(max = 100) @Pattern(regexp = PLAIN) String> firstName;
        private @Nullable Optional<@Size(max = 100) @Pattern(regexp = PLAIN) String> lastName;
        private @Pattern(regexp = SPOKEN) @Nullable String language;

        @JsonProperty("first_name")
        public void setFirstName(Optional<String> firstName) {
            this.firstName = firstName;
        }

        @JsonProperty("last_name")
        public void setLastName(Optional<String> lastName) {
            this.lastName = lastName;
        }

        public void setLanguage(@Nullable String language) {
            this.language = language;
        }
    }

    @Operation(
            summary = "Register",
            description =
                    "Sends a letter with a link to the address. The answer is the same whether or"
                            + " not the address has an account already.")
    @SecurityRequirements
    @PostMapping("/api/auth/register")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void register(@RequestBody @Valid Registering body, HttpServletRequest request) {
        var language = Optional.ofNullable(body.language()).map(Language::new);
        accounts.register(
                new NewAccount(
                        body.email(),
                        body.password(),
                        text(body.firstName()),
                        text(body.lastName()),
                        language.orElseGet(() -> asked(request))),
                Visitor.device(request));
    }

    @Operation(summary = "Confirm an e-mail address by the link of a letter")
    @SecurityRequirements
    @PostMapping("/api/auth/confirm-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmEmail(@RequestBody @Valid FollowedLink body, HttpServletRequest request) {
        accounts.confirm(body.token(), Visitor.device(request));
    }

    @Operation(summary = "Send the link that confirms an e-mail address again")
    @SecurityRequirements
    @PostMapping("/api/auth/resend-confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resendConfirmation(@RequestBody @Valid Addressed body, HttpServletRequest request) {
        accounts.resendConfirmation(body.email(), Visitor.device(request));
    }

    @Operation(
            summary = "Send a link that sets a new password",
            description = "The answer is the same whether or not the address has an account.")
    @SecurityRequirements
    @PostMapping("/api/auth/password-recovery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void recoverPassword(@RequestBody @Valid Addressed body, HttpServletRequest request) {
        accounts.recover(body.email(), Visitor.device(request));
    }

    @Operation(
            summary = "Set a new password by the link of a letter",
            description = "Signs out all devices.")
    @SecurityRequirements
    @PostMapping("/api/auth/password-reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@RequestBody @Valid PasswordByLink body, HttpServletRequest request) {
        accounts.reset(body.token(), body.password(), Visitor.device(request));
    }

    @Operation(summary = "Change my password", description = "Signs out my other devices.")
    @PostMapping("/api/auth/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid PasswordChange body,
            HttpServletRequest request) {
        accounts.changePassword(
                Visitor.person(caller),
                body.currentPassword(),
                body.password(),
                Visitor.device(request));
    }

    @Operation(summary = "My profile")
    @GetMapping("/api/auth/profile")
    Profile profile(@AuthenticationPrincipal @Nullable Caller caller) {
        return shown(users.get(Visitor.person(caller).user()));
    }

    @Operation(
            summary = "Change my profile",
            description = "What is absent stays; null empties a name.")
    @PatchMapping("/api/auth/profile")
    Profile changeProfile(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid ProfileChange body) {
        var now = users.get(Visitor.person(caller).user());
        var language = Optional.ofNullable(body.language).map(Language::new);
        var next =
                new User(
                        now.id(),
                        now.email(),
                        changed(body.firstName, now.firstName()),
                        changed(body.lastName, now.lastName()),
                        language.orElse(now.language()));
        return shown(users.setProfile(next));
    }

    private static Profile shown(User user) {
        return new Profile(
                user.id().value(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.language().code());
    }

    @SuppressWarnings("OptionalAssignedToNull") // absent and null are not the same
    private static Optional<String> changed(
            @Nullable Optional<String> asked, Optional<String> now) {
        return asked == null ? now : asked.flatMap(AccountController::text);
    }

    private static Language asked(HttpServletRequest request) {
        for (var locale : Collections.list(request.getLocales()))
            for (var spoken : Language.SPOKEN)
                if (spoken.code().equals(locale.getLanguage())) return spoken;
        return Language.ENGLISH;
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(name -> !name.isEmpty());
    }
}
