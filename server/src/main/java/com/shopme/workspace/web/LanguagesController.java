package com.shopme.workspace.web;

import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.LanguageView;
import com.shopme.workspace.Languages;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The languages of a workspace.
@RestController
@RequestMapping("/api/languages")
class LanguagesController {
    private static final String NAME = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]*";
    private static final String NO_NAME = "must be a text without control characters";

    private final Languages languages;

    LanguagesController(Languages languages) {
        this.languages = languages;
    }

    record LanguageJson(
            UUID id,
            String code,
            String name,
            boolean active,
            boolean isDefault,
            int sortOrder,
            Instant updatedAt,
            Optional<Instant> deletedAt) {

        static LanguageJson of(LanguageView view) {
            return new LanguageJson(
                    view.id(),
                    view.language().code(),
                    view.name(),
                    view.active(),
                    view.isDefault(),
                    view.sortOrder(),
                    view.changedAt(),
                    view.deletedAt());
        }
    }

    record NewLanguage(
            @NotNull @Known(value = Known.As.LANGUAGE, message = "is not a language code (ISO 639)")
                    String code,
            @Size(max = 100) @Pattern(regexp = NAME, message = NO_NAME) @Nullable String name) {}

    record LanguageChange(
            @Size(max = 100) @Pattern(regexp = NAME, message = NO_NAME) @Nullable String name,
            @Nullable Boolean active) {

        Languages.Use onto(Languages.Use use) {
            return new Languages.Use(
                    name == null ? use.name() : name.strip(),
                    active == null ? use.active() : active);
        }
    }

    @Operation(summary = "List languages")
    @May(SETTINGS_READ)
    @GetMapping
    Page<LanguageJson> list(WorkspaceId workspace, ListRequest request) {
        return languages.list(workspace, request).map(LanguageJson::of);
    }

    @Operation(summary = "Export languages")
    @May(SETTINGS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("languages", LanguageJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read a language")
    @May(SETTINGS_READ)
    @GetMapping("/{language}")
    ResponseEntity<LanguageJson> get(
            WorkspaceId workspace, @PathVariable("language") UUID language) {
        return answer(HttpStatus.OK, languages.get(workspace, language));
    }

    @Operation(summary = "Add a language")
    @May(SETTINGS_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LanguageJson> add(WorkspaceId workspace, @RequestBody @Valid NewLanguage body) {
        var name = Optional.ofNullable(body.name()).map(String::strip);
        return answer(
                HttpStatus.CREATED, languages.add(workspace, new Language(body.code()), name));
    }

    @Operation(summary = "Rename, activate or deactivate a language")
    @May(SETTINGS_WRITE)
    @PatchMapping("/{language}")
    ResponseEntity<LanguageJson> change(
            WorkspaceId workspace,
            @PathVariable("language") UUID language,
            IfMatch condition,
            @RequestBody @Valid LanguageChange body) {
        return answer(HttpStatus.OK, languages.change(workspace, language, condition, body::onto));
    }

    record LanguageOrder(@NotNull @Size(min = 1, max = 200) List<@NotNull UUID> languages) {}

    @Operation(
            summary = "Put languages into order",
            description = "Those not named follow as they are.")
    @May(SETTINGS_WRITE)
    @PutMapping("/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrange(WorkspaceId workspace, @RequestBody @Valid LanguageOrder order) {
        languages.arrange(workspace, order.languages());
    }

    @Operation(summary = "Delete a language other than the default")
    @May(SETTINGS_WRITE)
    @DeleteMapping("/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(WorkspaceId workspace, @PathVariable("language") UUID language, IfMatch condition) {
        languages.delete(workspace, language, condition);
    }

    @Operation(summary = "Bring back a language that was deleted")
    @May(SETTINGS_WRITE)
    @PostMapping("/{language}/restore")
    ResponseEntity<LanguageJson> restore(
            WorkspaceId workspace, @PathVariable("language") UUID language) {
        return answer(HttpStatus.OK, languages.restore(workspace, language));
    }

    private static ResponseEntity<LanguageJson> answer(HttpStatus status, LanguageView view) {
        var answer = ResponseEntity.status(status).eTag(new Version(view.changedAt()).tag());
        if (status == HttpStatus.CREATED)
            answer.location(URI.create("/api/languages/" + view.id()));
        return answer.body(LanguageJson.of(view));
    }
}
