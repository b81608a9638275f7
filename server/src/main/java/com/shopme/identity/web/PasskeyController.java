package com.shopme.identity.web;

import com.shopme.identity.Caller;
import com.shopme.identity.Passkey;
import com.shopme.identity.Passkeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Passkeys; their options and credentials are the JSON of the standard (WebAuthn level 3).
@RestController
class PasskeyController {
    private final Passkeys passkeys;
    private final Entrance entrance;

    PasskeyController(Passkeys passkeys, Entrance entrance) {
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    record PasskeyOffer(@NotBlank @Size(max = 200) String password) {}

    record NewPasskey(
            @Schema(description = "How its owner calls it")
                    @NotBlank
                    @Size(max = 100)
                    @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
                    String label,
            @Schema(description = "toJSON() of what navigator.credentials.create() gave") @NotNull
                    Map<String, Object> credential) {}

    record PasskeySignIn(
            @Schema(description = "toJSON() of what navigator.credentials.get() gave") @NotNull
                    Map<String, Object> credential,
            @Nullable Boolean rememberMe,
            @Nullable RefreshIn refreshIn) {}

    record MyPasskeys(List<Passkey> data) {}

    @Operation(
            summary = "Begin to add a passkey",
            description = "For PublicKeyCredential.parseCreationOptionsFromJSON().")
    @PostMapping("/api/auth/passkeys/options")
    Map<String, Object> offer(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid PasskeyOffer body,
            HttpServletRequest request) {
        return passkeys.offer(Visitor.person(caller), body.password(), Visitor.device(request));
    }

    @Operation(summary = "Add the passkey that the device made")
    @PostMapping("/api/auth/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    Passkey add(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid NewPasskey body,
            HttpServletRequest request) {
        return passkeys.add(
                Visitor.person(caller),
                body.label().strip(),
                body.credential(),
                Visitor.device(request));
    }

    @Operation(summary = "My passkeys")
    @GetMapping("/api/auth/passkeys")
    MyPasskeys list(@AuthenticationPrincipal @Nullable Caller caller) {
        return new MyPasskeys(passkeys.of(Visitor.person(caller).user()));
    }

    @Operation(summary = "Remove a passkey")
    @DeleteMapping("/api/auth/passkeys/{passkey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable("passkey") String passkey) {
        passkeys.remove(Visitor.person(caller).user(), passkey);
    }

    @Operation(
            summary = "Begin to sign in with a passkey",
            description = "For PublicKeyCredential.parseRequestOptionsFromJSON().")
    @SecurityRequirements
    @PostMapping("/api/auth/login/passkey-options")
    Map<String, Object> challenge() {
        return passkeys.challenge();
    }

    @Operation(
            summary = "Sign in with a passkey",
            description = "A passkey stands for password and second factor together.")
    @SecurityRequirements
    @PostMapping("/api/auth/login/passkey")
    Granted signIn(
            @RequestBody @Valid PasskeySignIn with,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.check(request);
        var remember = Boolean.TRUE.equals(with.rememberMe());
        var grant = passkeys.signIn(with.credential(), remember, Visitor.device(request));
        return entrance.let(grant, with.refreshIn(), response);
    }
}
