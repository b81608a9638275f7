package com.shopme.assistant.web;

import static com.shopme.workspace.Permission.PROMPTS_READ;
import static com.shopme.workspace.Permission.PROMPTS_WRITE;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.assistant.Prompt;
import com.shopme.assistant.PromptId;
import com.shopme.assistant.PromptVariable;
import com.shopme.assistant.PromptVersion;
import com.shopme.assistant.Prompts;
import com.shopme.identity.Colleague;
import com.shopme.identity.Colleagues;
import com.shopme.identity.UserId;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What prompts said before, and what they may leave open.
@RestController
@RequestMapping("/api/prompts")
class PromptVersionsController {
    private final Prompts prompts;
    private final Colleagues colleagues;
    private final JsonMapper json;

    PromptVersionsController(Prompts prompts, Colleagues colleagues, JsonMapper json) {
        this.prompts = prompts;
        this.colleagues = colleagues;
        this.json = json;
    }

    /// @param variables the names that may stand in two curly brackets; others are filled with
    ///   nothing
    /// @param readAtMost so many characters of a prompt are read by a model
    record PromptRules(List<String> variables, int readAtMost) {}

    /// @param restoredFrom the version whose text was taken again
    /// @param createdBy the name of the person who saved it; nothing for a machine
    record PromptVersionJson(
            UUID id,
            int version,
            String promptText,
            Optional<Integer> restoredFrom,
            Instant createdAt,
            Optional<String> createdBy) {}

    @May(PROMPTS_READ)
    @Operation(summary = "Read which variables a prompt may contain, and how much of it is read")
    @GetMapping("/rules")
    PromptRules rules(WorkspaceId workspace) {
        return new PromptRules(
                Arrays.stream(PromptVariable.values()).map(PromptVariable::code).toList(),
                Prompt.READ_AT_MOST);
    }

    @May(PROMPTS_READ)
    @Operation(
            summary = "List the versions of a prompt",
            description = "Each text that was saved is one; the newest comes first.")
    @GetMapping("/{prompt}/versions")
    Page<PromptVersionJson> versions(
            WorkspaceId workspace, @PathVariable("prompt") UUID prompt, ListRequest request) {
        var page = prompts.versions(workspace, new PromptId(prompt), request);
        var authors =
                page.data().stream()
                        .map(PromptVersion::by)
                        .map(UserId::new)
                        .collect(Collectors.toSet());
        var names = colleagues.all(authors);
        return page.map(version -> view(version, names));
    }

    @May(PROMPTS_WRITE)
    @Operation(
            summary = "Go back to an older version of a prompt",
            description = "Its text becomes the newest version; nothing is lost.")
    @PostMapping("/{prompt}/versions/{version}/restore")
    ResponseEntity<PromptJson> rollBack(
            WorkspaceId workspace,
            @PathVariable("prompt") UUID prompt,
            @PathVariable("version") int version,
            IfMatch condition) {
        var now = prompts.rollBack(workspace, new PromptId(prompt), condition, version);
        return ResponseEntity.ok()
                .eTag(new Version(now.updatedAt()).tag())
                .body(PromptJson.of(now, json));
    }

    private static PromptVersionJson view(PromptVersion version, Map<UserId, Colleague> names) {
        return new PromptVersionJson(
                version.id(),
                version.version(),
                version.text(),
                version.restoredFrom(),
                version.createdAt(),
                Optional.ofNullable(names.get(new UserId(version.by()))).map(Colleague::name));
    }
}
