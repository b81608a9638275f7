package com.shopme.model.web;

import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.model.ModelChoice;
import com.shopme.model.ModelChoices;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which model answers for a workspace. A key goes in and never comes out.
@RestController
@RequestMapping("/api/model")
class ModelController {
    static final String NAME = "[\\w.:@/-]{1,200}";

    private final ModelChoices choices;

    ModelController(ModelChoices choices) {
        this.choices = choices;
    }

    /// @param model the workspace's own; empty: the operator's
    /// @param ownKey whether the workspace pays with a key of its own
    /// @param ready whether there is a key at all
    record ModelJson(
            boolean enabled,
            Optional<String> model,
            Optional<List<String>> fallbacks,
            boolean ownKey,
            boolean ready) {
        static ModelJson of(ModelChoice choice) {
            return new ModelJson(
                    choice.enabled(),
                    choice.model(),
                    choice.fallbacks(),
                    choice.ownKey(),
                    choice.ready());
        }
    }

    /// @param apiKey left out: the key stays; empty: it is forgotten
    record ModelBody(
            @NotNull Boolean enabled,
            @Pattern(regexp = NAME) @Nullable String model,
            @Size(max = 5) @Nullable List<@NotNull @Pattern(regexp = NAME) String> fallbacks,
            @Size(max = 500) @Pattern(regexp = "[!-~]*") @Nullable String apiKey) {}

    @Operation(summary = "Read which model answers")
    @May(SETTINGS_READ)
    @GetMapping
    ModelJson get(WorkspaceId workspace) {
        return ModelJson.of(choices.get(workspace));
    }

    @Operation(summary = "Choose which model answers, and whose key pays")
    @May(SETTINGS_WRITE)
    @PutMapping
    ModelJson choose(WorkspaceId workspace, @RequestBody @Valid ModelBody body) {
        return ModelJson.of(
                choices.choose(
                        workspace,
                        new ModelChoices.Wanted(
                                body.enabled(),
                                Optional.ofNullable(body.model()),
                                Optional.ofNullable(body.fallbacks()),
                                Optional.ofNullable(body.apiKey()))));
    }
}
