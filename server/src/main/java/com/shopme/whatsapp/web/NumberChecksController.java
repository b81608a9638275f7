package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.api.BearsSecret;
import com.shopme.conversation.NumberId;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.ApprovedTemplates;
import com.shopme.whatsapp.NumberCheck;
import com.shopme.whatsapp.NumberChecks;
import com.shopme.whatsapp.NumberTemplate;
import com.shopme.whatsapp.WebhookSetup;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a number needs to work, and whether it does.
@RestController
@RequestMapping("/api/numbers")
class NumberChecksController {
    private final NumberChecks checks;
    private final WebhookSetup setup;
    private final ApprovedTemplates templates;

    NumberChecksController(NumberChecks checks, WebhookSetup setup, ApprovedTemplates templates) {
        this.checks = checks;
        this.setup = setup;
        this.templates = templates;
    }

    /// @param emulator whether the built-in emulator stands in for Meta
    record NumberSetup(String webhookUrl, String verifyToken, boolean emulator) {}

    record NumberCheckJson(
            @Schema(allowableValues = {"token", "number", "account", "subscription", "address"})
                    String subject,
            @Schema(allowableValues = {"ok", "wrong", "unknown"}) String state,
            Optional<String> detail) {
        static NumberCheckJson of(NumberCheck check) {
            return new NumberCheckJson(
                    check.subject().name().toLowerCase(Locale.ROOT),
                    check.state().name().toLowerCase(Locale.ROOT),
                    check.detail());
        }
    }

    record NumberChecked(List<NumberCheckJson> data) {
        static NumberChecked of(List<NumberCheck> checks) {
            return new NumberChecked(checks.stream().map(NumberCheckJson::of).toList());
        }
    }

    record AllTemplates(List<NumberTemplate> data) {}

    @May(SETTINGS_WRITE)
    @Operation(summary = "Read what is to be entered at Meta, so that it tells what clients write")
    @BearsSecret
    @GetMapping("/setup")
    NumberSetup setup(WorkspaceId workspace) {
        return new NumberSetup(setup.address().toString(), setup.verifyToken(), setup.emulated());
    }

    @May(SETTINGS_WRITE)
    @Operation(
            summary = "Check a WhatsApp number before it is connected",
            description = "Asks Meta; nothing is kept.")
    @PostMapping("/checks")
    NumberChecked check(WorkspaceId workspace, @RequestBody @Valid NumberBody.NewNumber number) {
        return NumberChecked.of(checks.of(workspace, number.toCommand()));
    }

    @May(SETTINGS_READ)
    @Operation(summary = "Check a connected WhatsApp number", description = "Asks Meta.")
    @GetMapping("/{number}/checks")
    NumberChecked checkConnected(WorkspaceId workspace, @PathVariable("number") UUID number) {
        return NumberChecked.of(checks.of(workspace, new NumberId(number)));
    }

    @May(SETTINGS_WRITE)
    @Operation(summary = "Let the account of a WhatsApp number tell us what clients write")
    @PostMapping("/{number}/subscription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(WorkspaceId workspace, @PathVariable("number") UUID number) {
        checks.subscribe(workspace, new NumberId(number));
    }

    @May(SETTINGS_READ)
    @Operation(
            summary = "List all templates of a number",
            description = "As Meta has them now, whatever their status; 250 at most.")
    @GetMapping("/{number}/all-templates")
    AllTemplates templates(WorkspaceId workspace, @PathVariable("number") UUID number) {
        return new AllTemplates(templates.all(workspace, new NumberId(number)));
    }
}
