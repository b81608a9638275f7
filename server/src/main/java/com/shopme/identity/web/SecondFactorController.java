package com.shopme.identity.web;

import com.shopme.identity.Caller;
import com.shopme.identity.SecondFactors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// My second factor: codes of an app, and codes on paper.
@RestController
@RequestMapping("/api/auth/2fa")
class SecondFactorController {
    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    record SecondFactorState(boolean enabled, int recoveryCodesLeft) {}

    record ProvedByPassword(@NotBlank @Size(max = 200) String password) {}

    record AppCode(
            @Schema(description = "Six digits of the app") @NotBlank @Size(max = 20) String code) {}

    record SecondFactorOff(
            @NotBlank @Size(max = 200) String password,
            @Schema(description = "Of the app, or a recovery code") @NotBlank @Size(max = 20)
                    String code) {}

    record AppSetup(
            @Schema(description = "For typing: Base32") String secret,
            @Schema(description = "What the QR code says: otpauth://…") String uri,
            @Schema(description = "A picture as a data: address") String qr) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    @Operation(summary = "Whether my second factor is on")
    @GetMapping
    SecondFactorState state(@AuthenticationPrincipal @Nullable Caller caller) {
        var me = Visitor.person(caller).user();
        return new SecondFactorState(factors.on(me), factors.recoveryCodesLeft(me));
    }

    @Operation(
            summary = "Draw a secret for an authenticator app",
            description = "Nothing changes until a code of it confirms it.")
    @PostMapping("/setup")
    AppSetup setUp(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid ProvedByPassword body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var setup = factors.setUp(Visitor.person(caller), body.password(), Visitor.device(request));
        response.setHeader("Cache-Control", "no-store");
        var address = setup.address().toString();
        return new AppSetup(setup.secret(), address, QrCode.of(address));
    }

    @Operation(
            summary = "Turn my second factor on",
            description =
                    "Answers ten recovery codes, shown this once, and signs out my other devices.")
    @PostMapping("/confirm")
    RecoveryCodes confirm(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid AppCode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return new RecoveryCodes(
                factors.confirm(Visitor.person(caller), body.code(), Visitor.device(request)));
    }

    @Operation(summary = "Turn my second factor off")
    @PostMapping("/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid SecondFactorOff body,
            HttpServletRequest request) {
        factors.disable(
                Visitor.person(caller), body.password(), body.code(), Visitor.device(request));
    }

    @Operation(
            summary = "Draw new recovery codes",
            description = "The old ones are worth nothing any more.")
    @PostMapping("/recovery-codes")
    RecoveryCodes renewCodes(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestBody @Valid ProvedByPassword body,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return new RecoveryCodes(
                factors.renewCodes(
                        Visitor.person(caller), body.password(), Visitor.device(request)));
    }
}
