package com.shopme.identity.web;

import com.shopme.identity.SignIn;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInController {
    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    record Credentials(
            @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*") String email,
            @NotBlank @Size(max = 200) String password) {}

    /// As OAuth 2 answers (RFC 6749, section 5.1).
    record Granted(String accessToken, String tokenType, long expiresIn) {}

    @Operation(summary = "Sign in with e-mail and password")
    @PostMapping("/api/auth/login")
    Granted signIn(@RequestBody @Valid Credentials with, HttpServletRequest request) {
        var token = signIn.withPassword(with.email(), with.password(), request.getRemoteAddr());
        return new Granted(token.value(), "Bearer", token.lasts().toSeconds());
    }
}
