package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.CHATS_READ;
import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.api.Forms;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.conversation.NumberId;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.ApprovedTemplate;
import com.shopme.whatsapp.ApprovedTemplates;
import com.shopme.whatsapp.Numbers;
import com.shopme.whatsapp.WhatsAppNumber;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
    private final Forms forms;
    private final ApprovedTemplates templates;

    ConnectedNumbersController(Numbers numbers, Forms forms, ApprovedTemplates templates) {
        this.numbers = numbers;
        this.forms = forms;
        this.templates = templates;
    }

    @May(SETTINGS_READ)
    @Operation(summary = "List the WhatsApp numbers")
    @GetMapping
    Page<NumberJson> list(WorkspaceId workspace, ListRequest request) {
        return numbers.list(workspace, request).map(NumberJson::of);
    }

    @May(SETTINGS_READ)
    @Operation(summary = "Read a WhatsApp number")
    @GetMapping("/{number}")
    ResponseEntity<NumberJson> get(WorkspaceId workspace, @PathVariable("number") UUID number) {
        return answer(numbers.get(workspace, new NumberId(number)));
    }

    @May(SETTINGS_WRITE)
    @Operation(
            summary = "Connect a WhatsApp number",
            description = "One that was disconnected finds its chats again.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NumberJson> connect(
            WorkspaceId workspace, @RequestBody @Valid NumberBody.NewNumber number) {
        var connected = numbers.get(workspace, numbers.connect(workspace, number.toCommand()));
        return ResponseEntity.created(URI.create("/api/numbers/" + connected.id().value()))
                .eTag(new Version(connected.updatedAt()).tag())
                .body(NumberJson.of(connected));
    }

    @May(SETTINGS_WRITE)
    @Operation(
            summary = "Change a WhatsApp number",
            description = "What is left out stays, secrets too. The number itself never changes.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    NumberBody.NumberPatch.class))))
    @PatchMapping("/{number}")
    ResponseEntity<NumberJson> change(
            WorkspaceId workspace,
            @PathVariable("number") UUID number,
            IfMatch condition,
            Given body) {
        return answer(
                numbers.change(
                        workspace,
                        new NumberId(number),
                        condition,
                        now ->
                                forms.change(NumberBody.NumberPatch.of(now), body)
                                        .change(body.has("app_secret"))));
    }

    @May(SETTINGS_WRITE)
    @Operation(
            summary = "Let a stopped WhatsApp number send again",
            description = "What waited is sent, in order.")
    @PostMapping("/{number}/resume")
    ResponseEntity<NumberJson> resume(WorkspaceId workspace, @PathVariable("number") UUID number) {
        numbers.resume(workspace, new NumberId(number));
        return answer(numbers.get(workspace, new NumberId(number)));
    }

    @May(SETTINGS_WRITE)
    @Operation(
            summary = "Let a WhatsApp number send nothing for now",
            description = "Clients can write; what is to be sent waits until it is resumed.")
    @PostMapping("/{number}/stop")
    ResponseEntity<NumberJson> stop(WorkspaceId workspace, @PathVariable("number") UUID number) {
        numbers.pause(workspace, new NumberId(number));
        return answer(numbers.get(workspace, new NumberId(number)));
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
        static Template of(ApprovedTemplate template) {
            return new Template(
                    template.name(),
                    template.language(),
                    template.category(),
                    template.body(),
                    template.places());
        }
    }

    record NumberTemplates(List<Template> data) {}

    @May(CHATS_READ)
    @Operation(
            summary = "List the templates of a number",
            description = "Approved ones that need no more than words, as Meta has them now.")
    @GetMapping("/{number}/templates")
    NumberTemplates templates(WorkspaceId workspace, @PathVariable("number") UUID number) {
        var found = templates.of(workspace, new NumberId(number));
        return new NumberTemplates(found.stream().map(Template::of).toList());
    }

    private static ResponseEntity<NumberJson> answer(WhatsAppNumber number) {
        return ResponseEntity.ok()
                .eTag(new Version(number.updatedAt()).tag())
                .body(NumberJson.of(number));
    }
}
