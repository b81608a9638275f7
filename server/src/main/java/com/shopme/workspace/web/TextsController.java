package com.shopme.workspace.web;

import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.TextView;
import com.shopme.workspace.Texts;
import com.shopme.workspace.Topic;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a shop says in its own words: one text per topic and language. Topics: hours, address,
/// shipping, payment, returns, contact, about, privacy.
@RestController
@RequestMapping("/api/texts")
class TextsController {
    private final Texts texts;

    TextsController(Texts texts) {
        this.texts = texts;
    }

    record TextJson(UUID id, String topic, String language, String body, Instant updatedAt) {
        static TextJson of(TextView text) {
            return new TextJson(
                    text.id(),
                    text.topic().code(),
                    text.language().code(),
                    text.body(),
                    text.changedAt());
        }
    }

    /// @param body as clients get to read it
    record TextBody(
            @NotBlank
                    @Size(max = 4000)
                    @Pattern(
                            regexp = "[^\\x00\\p{Cs}]*",
                            message = "must not contain NUL or half a surrogate pair")
                    String body) {}

    @Operation(summary = "List what the shop says on its topics")
    @May(SETTINGS_READ)
    @GetMapping
    Page<TextJson> list(WorkspaceId workspace, ListRequest request) {
        return texts.list(workspace, request).map(TextJson::of);
    }

    @Operation(summary = "Export texts")
    @May(SETTINGS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("texts", TextJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read what the shop says on a topic in a language")
    @May(SETTINGS_READ)
    @GetMapping("/{topic}/{language}")
    ResponseEntity<TextJson> get(
            WorkspaceId workspace,
            @PathVariable("topic") String topic,
            @PathVariable("language") String language) {
        return answer(texts.get(workspace, topic(topic), language(language)));
    }

    @Operation(summary = "Say something on a topic in a language of the workspace")
    @May(SETTINGS_WRITE)
    @PutMapping("/{topic}/{language}")
    ResponseEntity<TextJson> write(
            WorkspaceId workspace,
            @PathVariable("topic") String topic,
            @PathVariable("language") String language,
            IfMatch condition,
            @RequestBody @Valid TextBody text) {
        return answer(
                texts.write(workspace, topic(topic), language(language), condition, text.body()));
    }

    @Operation(summary = "Say nothing more on a topic in a language")
    @May(SETTINGS_WRITE)
    @DeleteMapping("/{topic}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            WorkspaceId workspace,
            @PathVariable("topic") String topic,
            @PathVariable("language") String language,
            IfMatch condition) {
        texts.delete(workspace, topic(topic), language(language), condition);
    }

    private static Topic topic(String code) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("topic"));
    }

    private static Language language(String code) {
        if (!code.matches("[a-z]{2,3}")) throw new NotFound("language");
        return new Language(code);
    }

    private static ResponseEntity<TextJson> answer(TextView text) {
        return ResponseEntity.ok()
                .eTag(new Version(text.changedAt()).tag())
                .body(TextJson.of(text));
    }
}
