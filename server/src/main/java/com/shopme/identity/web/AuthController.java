package com.shopme.identity.web;

import com.shopme.identity.SignIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthController {
    private final SignIn signIn;
    private final Entrance entrance;

    AuthController(SignIn signIn, Entrance entrance) {
        this.signIn = signIn;
        this.entrance = entrance;
    }

    record Credentials(
            @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*") String email,
            @NotBlank @Size(max = 200) String password,
            @Nullable Boolean rememberMe,
            @Nullable RefreshIn refreshIn) {}

    @Operation(
            summary = "Sign in with e-mail and password",
            description =
                    "The refresh token comes as a cookie, or in the body with"
                            + " `\"refresh_in\": \"body\"`. With `remember_me` the session lasts 30"
                            + " days instead of 12 hours.")
    @SecurityRequirements
    @PostMapping("/api/auth/login")
    Granted login(
            @RequestBody @Valid Credentials with,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.check(request);
        var remember = Boolean.TRUE.equals(with.rememberMe());
        var grant =
                signIn.withPassword(
                        with.email(), with.password(), remember, Visitor.device(request));
        return entrance.let(grant, with.refreshIn(), response);
    }

    record SecondStep(
            @Schema(description = "Of /problems/second-factor-needed") @NotBlank @Size(max = 200)
                    String challenge,
            @Schema(description = "Of the app, or a recovery code") @NotBlank @Size(max = 20)
                    String code,
            @Nullable Boolean rememberMe,
            @Nullable RefreshIn refreshIn) {}

    @Operation(
            summary = "Sign in: the second step",
            description =
                    "For whom the first step answered `/problems/second-factor-needed`, within five"
                            + " minutes. A code is taken once.")
    @SecurityRequirements
    @PostMapping("/api/auth/login/second-step")
    Granted secondStep(
            @RequestBody @Valid SecondStep with,
            HttpServletRequest request,
            HttpServletResponse response) {
        entrance.check(request);
        var remember = Boolean.TRUE.equals(with.rememberMe());
        var grant =
                signIn.withCode(with.challenge(), with.code(), remember, Visitor.device(request));
        return entrance.let(grant, with.refreshIn(), response);
    }
}
