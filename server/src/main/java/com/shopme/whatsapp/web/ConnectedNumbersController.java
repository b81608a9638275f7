package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.CHATS_READ;
import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.conversation.NumberId;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.ConnectNumber;
import com.shopme.whatsapp.MessageTemplate;
import com.shopme.whatsapp.MessageTemplates;
import com.shopme.whatsapp.NumberSettings;
import com.shopme.whatsapp.Numbers;
import com.shopme.whatsapp.WhatsAppNumber;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The WhatsApp numbers of a workspace. Secrets go in and never come out.
@RestController
@RequestMapping("/api/numbers")
class ConnectedNumbersController {
    private final Numbers numbers;
    private final MessageTemplates templates;

    ConnectedNumbersController(Numbers numbers, MessageTemplates templates) {
        this.numbers = numbers;
        this.templates = templates;
    }

    record Number(
            UUID id,
            String phone,
            String phoneNumberId,
            String wabaId,
            Optional<String> stoppedReason,
            Optional<String> messagingLimit,
            Optional<String> quality) {
        static Number of(WhatsAppNumber number) {
            return new Number(
                    number.id().value(),
                    number.phone().value(),
                    number.phoneNumberId(),
                    number.wabaId(),
                    number.stoppedReason(),
                    number.messagingLimit(),
                    number.quality());
        }
    }

    record NumbersPage(List<Number> numbers) {}

    /// @param appSecret of the Meta app that signs this number's webhooks; none: the server's own
    record NewNumber(
            @NotNull @Pattern(regexp = "\\+[1-9]\\d{6,14}") String phone,
            @NotNull @Pattern(regexp = "\\d{1,40}") String phoneNumberId,
            @NotNull @Pattern(regexp = "\\d{1,40}") String wabaId,
            @NotBlank String accessToken,
            @Nullable @Size(min = 1) String appSecret) {
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

    record Connected(UUID id) {}

    @May(SETTINGS_READ)
    @Operation(summary = "List the WhatsApp numbers")
    @GetMapping
    NumbersPage list(WorkspaceId workspace) {
        return new NumbersPage(numbers.list(workspace).stream().map(Number::of).toList());
    }

    @May(SETTINGS_WRITE)
    @Operation(summary = "Connect a WhatsApp number")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Connected connect(WorkspaceId workspace, @RequestBody @Valid NewNumber number) {
        return new Connected(numbers.connect(workspace, number.toCommand()).value());
    }

    @May(SETTINGS_WRITE)
    @Operation(summary = "Disconnect a WhatsApp number; its chats stay")
    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(WorkspaceId workspace, @PathVariable("number") UUID number) {
        numbers.disconnect(workspace, new NumberId(number));
    }

    /// @param body with its places, `{{1}}`, `{{2}}`, …
    /// @param places how many words are to be filled in
    record Template(String name, String language, String category, String body, int places) {
        static Template of(MessageTemplate template) {
            return new Template(
                    template.name(),
                    template.language(),
                    template.category(),
                    template.body(),
                    template.places());
        }
    }

    record TemplatesPage(List<Template> templates) {}

    @May(CHATS_READ)
    @Operation(
            summary = "List the templates of a number",
            description = "Approved ones that need no more than words, as Meta has them now.")
    @GetMapping("/{number}/templates")
    TemplatesPage templates(WorkspaceId workspace, @PathVariable("number") UUID number) {
        var found = templates.of(workspace, new NumberId(number));
        return new TemplatesPage(found.stream().map(Template::of).toList());
    }
}
