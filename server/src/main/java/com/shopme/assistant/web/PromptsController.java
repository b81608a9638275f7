package com.shopme.assistant.web;

import static com.shopme.workspace.Permission.PROMPTS_READ;
import static com.shopme.workspace.Permission.PROMPTS_WRITE;

import com.shopme.api.Forms;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.assistant.Prompt;
import com.shopme.assistant.PromptDraft;
import com.shopme.assistant.PromptId;
import com.shopme.assistant.Prompts;
import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Workspaces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prompts, under the paths that the requirements name (section 8).
@RestController
class PromptsController {
    static final String PLAIN = "[^\\x00]*";
    static final String PHONE = "\\+?[0-9 ().-]{6,24}";

    private final Prompts prompts;
    private final Workspaces workspaces;
    private final Forms forms;
    private final JsonMapper json;

    PromptsController(Prompts prompts, Workspaces workspaces, Forms forms, JsonMapper json) {
        this.forms = forms;
        this.prompts = prompts;
        this.workspaces = workspaces;
        this.json = json;
    }

    /// @param languages those the workspace speaks, and the one it falls back to
    record ActivePrompt(
            UUID id,
            String promptText,
            Optional<String> referencePhone,
            String defaultLanguage,
            List<String> languages,
            JsonNode settings) {}

    record NewPrompt(
            @NotBlank @Size(max = 50_000) @Pattern(regexp = PLAIN) String promptText,
            @Size(max = 200) @Pattern(regexp = PLAIN) @Nullable String title,
            @Pattern(regexp = PHONE) @Nullable String referencePhone,
            @Nullable Boolean active,
            @Nullable Map<String, Object> settings) {}

    @May(PROMPTS_READ)
    @Operation(
            summary = "Read the prompt that counts for one of the shop's numbers",
            description = "`prompt` is here the number, in any spelling.")
    @GetMapping("/api/prompt/{prompt}")
    ActivePrompt active(WorkspaceId workspace, @PathVariable("prompt") String phone) {
        var found =
                prompts.activeFor(workspace, number(phone, () -> new NotFound("active prompt")))
                        .orElseThrow(() -> new NotFound("active prompt"));
        var shop = workspaces.get(workspace);
        return new ActivePrompt(
                found.id().value(),
                found.text(),
                found.number().map(PhoneNumber::value),
                shop.defaultLanguage().code(),
                shop.languages().stream().map(Language::code).sorted().toList(),
                json.readTree(found.settings()));
    }

    @May(PROMPTS_READ)
    @Operation(summary = "List prompts")
    @GetMapping("/api/prompts")
    Page<PromptJson> list(WorkspaceId workspace, ListRequest request) {
        return prompts.list(workspace, request).map(prompt -> PromptJson.of(prompt, json));
    }

    @Operation(summary = "Export prompts")
    @May(PROMPTS_READ)
    @GetMapping("/api/prompts/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("prompts", PromptJson.class, request, asked -> list(workspace, asked));
    }

    @May(PROMPTS_READ)
    @Operation(summary = "Read a prompt")
    @GetMapping("/api/prompts/{prompt}")
    ResponseEntity<PromptJson> get(WorkspaceId workspace, @PathVariable("prompt") UUID id) {
        return answer(prompts.get(workspace, new PromptId(id)));
    }

    @May(PROMPTS_WRITE)
    @Operation(summary = "Add a prompt; it is active unless the body says otherwise")
    @PostMapping("/api/prompt")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PromptJson> add(WorkspaceId workspace, @RequestBody @Valid NewPrompt body) {
        var title =
                body.title() == null || body.title().isBlank()
                        ? firstWords(body.promptText())
                        : body.title().strip();
        var added =
                prompts.add(
                        workspace,
                        new PromptDraft(
                                title,
                                body.promptText(),
                                Optional.ofNullable(body.referencePhone())
                                        .map(PromptsController::number),
                                body.active() == null || body.active(),
                                body.settings() == null
                                        ? "{}"
                                        : json.writeValueAsString(body.settings())));
        return ResponseEntity.created(URI.create("/api/prompts/" + added.id().value()))
                .eTag(new Version(added.updatedAt()).tag())
                .body(PromptJson.of(added, json));
    }

    @May(PROMPTS_WRITE)
    @Operation(
            summary = "Change a prompt; what the body leaves out stays",
            description = "`reference_phone` null: for every number without a prompt of its own.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = PromptChange.class)))
    @PutMapping("/api/prompt/{prompt}")
    ResponseEntity<PromptJson> change(
            WorkspaceId workspace, @PathVariable("prompt") UUID id, IfMatch condition, Given body) {
        return answer(
                prompts.change(
                        workspace,
                        new PromptId(id),
                        condition,
                        now -> forms.change(PromptChange.of(now, json), body).draft(json)));
    }

    @May(PROMPTS_WRITE)
    @Operation(summary = "Delete a prompt")
    @DeleteMapping("/api/prompt/{prompt}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(WorkspaceId workspace, @PathVariable("prompt") UUID id, IfMatch condition) {
        prompts.remove(workspace, new PromptId(id), condition);
    }

    @May(PROMPTS_WRITE)
    @Operation(summary = "Bring a deleted prompt back, inactive")
    @PostMapping("/api/prompt/{prompt}/restore")
    ResponseEntity<PromptJson> restore(WorkspaceId workspace, @PathVariable("prompt") UUID id) {
        return answer(prompts.restore(workspace, new PromptId(id)));
    }

    private ResponseEntity<PromptJson> answer(Prompt prompt) {
        return ResponseEntity.ok()
                .eTag(new Version(prompt.updatedAt()).tag())
                .body(PromptJson.of(prompt, json));
    }

    static PhoneNumber number(String text) {
        return number(
                text,
                () ->
                        new com.shopme.api.InvalidRequest(
                                "reference_phone",
                                "phone",
                                "must be a telephone number with its country code, like"
                                        + " +390255501000"));
    }

    private static PhoneNumber number(
            String text, java.util.function.Supplier<RuntimeException> refusal) {
        try {
            var digits = text.strip();
            return new PhoneNumber(digits.startsWith("+") ? digits : "+" + digits);
        } catch (IllegalArgumentException e) {
            throw refusal.get();
        }
    }

    private static String firstWords(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 80)).strip() + "…";
    }
}
