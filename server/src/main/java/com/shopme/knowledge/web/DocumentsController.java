package com.shopme.knowledge.web;

import static com.shopme.workspace.Permission.PROMPTS_READ;
import static com.shopme.workspace.Permission.PROMPTS_WRITE;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.knowledge.Document;
import com.shopme.knowledge.DocumentId;
import com.shopme.knowledge.Documents;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Documents, for the people of the shop.
@RestController
@RequestMapping("/api/documents")
class DocumentsController {
    private final Documents documents;

    DocumentsController(Documents documents) {
        this.documents = documents;
    }

    @Operation(summary = "List documents", description = "`q` looks into names.")
    @May(PROMPTS_READ)
    @GetMapping
    Page<DocumentJson> list(WorkspaceId workspace, ListRequest request) {
        return documents.list(workspace, request).map(DocumentJson::of);
    }

    @Operation(summary = "Read a document")
    @May(PROMPTS_READ)
    @GetMapping("/{document}")
    ResponseEntity<DocumentJson> get(
            WorkspaceId workspace, @PathVariable("document") UUID document) {
        return answer(documents.get(workspace, new DocumentId(document)));
    }

    @Operation(
            summary = "Upload a document",
            description =
                    "Its text is taken out in the background: `status` is `processing`, then `ready`"
                            + " or `failed` with a `reason`. It is found by the assistant when it is"
                            + " ready.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = KnowledgeBodies.Upload.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DocumentJson.class)))
    @May(PROMPTS_WRITE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentJson> upload(
            WorkspaceId workspace,
            @Parameter(hidden = true) @RequestPart("file") MultipartFile file,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String name,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestParam(name = "source_url", required = false)
                    @Nullable String sourceUrl)
            throws IOException {
        var said = new LinkedHashMap<String, String>();
        if (name != null && !name.isBlank()) said.put("name", name);
        if (language != null) said.put("language", language);
        if (sourceUrl != null) said.put("source_url", sourceUrl);
        return created(documents.upload(workspace, file(file), said));
    }

    @Operation(
            summary = "Paste a text as a document",
            description = "Such as the text of a web page. It is processed as a file is.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = KnowledgeBodies.Text.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DocumentJson.class)))
    @May(PROMPTS_WRITE)
    @PostMapping("/text")
    ResponseEntity<DocumentJson> paste(WorkspaceId workspace, Given body) {
        return created(documents.paste(workspace, body));
    }

    @Operation(
            summary = "Change a document",
            description = "What is not mentioned stays. It is processed again.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = KnowledgeBodies.Change.class)))
    @May(PROMPTS_WRITE)
    @PatchMapping("/{document}")
    ResponseEntity<DocumentJson> update(
            WorkspaceId workspace,
            @PathVariable("document") UUID document,
            IfMatch ifMatch,
            Given body) {
        return answer(documents.update(workspace, new DocumentId(document), body, ifMatch));
    }

    @Operation(summary = "Change a document, the way of PUT", description = "The same as PATCH.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = KnowledgeBodies.Change.class)))
    @May(PROMPTS_WRITE)
    @PutMapping("/{document}")
    ResponseEntity<DocumentJson> put(
            WorkspaceId workspace,
            @PathVariable("document") UUID document,
            IfMatch ifMatch,
            Given body) {
        return update(workspace, document, ifMatch, body);
    }

    @Operation(summary = "Put another file in a document's place")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = KnowledgeBodies.File.class)))
    @May(PROMPTS_WRITE)
    @PutMapping(path = "/{document}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentJson> replace(
            WorkspaceId workspace,
            @PathVariable("document") UUID document,
            IfMatch ifMatch,
            @Parameter(hidden = true) @RequestPart("file") MultipartFile file)
            throws IOException {
        return answer(documents.replace(workspace, new DocumentId(document), file(file), ifMatch));
    }

    @Operation(summary = "Download a document's file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @May(PROMPTS_READ)
    @GetMapping(path = "/{document}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(WorkspaceId workspace, @PathVariable("document") UUID document) {
        var file = documents.file(workspace, new DocumentId(document));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM) // never shown, whatever it holds
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @Operation(summary = "List a document's passages", description = "As they are found.")
    @May(PROMPTS_READ)
    @GetMapping("/{document}/passages")
    Page<PassageJson> passages(
            WorkspaceId workspace, @PathVariable("document") UUID document, ListRequest request) {
        return documents
                .passages(workspace, new DocumentId(document), request)
                .map(PassageJson::of);
    }

    @Operation(summary = "Process a document again")
    @May(PROMPTS_WRITE)
    @PostMapping("/{document}/process")
    ResponseEntity<DocumentJson> process(
            WorkspaceId workspace, @PathVariable("document") UUID document) {
        return answer(documents.processAgain(workspace, new DocumentId(document)));
    }

    @Operation(
            summary = "Delete a document",
            description = "It is no longer found. It can be restored.")
    @May(PROMPTS_WRITE)
    @DeleteMapping("/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(WorkspaceId workspace, @PathVariable("document") UUID document, IfMatch ifMatch) {
        documents.delete(workspace, new DocumentId(document), ifMatch);
    }

    @Operation(summary = "Restore a deleted document", description = "It is processed again.")
    @May(PROMPTS_WRITE)
    @PostMapping("/{document}/restore")
    ResponseEntity<DocumentJson> restore(
            WorkspaceId workspace, @PathVariable("document") UUID document) {
        return answer(documents.restore(workspace, new DocumentId(document)));
    }

    private static Documents.File file(MultipartFile file) throws IOException {
        return new Documents.File(
                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    private static ResponseEntity<DocumentJson> created(Document document) {
        return ResponseEntity.created(URI.create("/api/documents/" + document.id()))
                .eTag(new Version(document.updatedAt()).tag())
                .body(DocumentJson.of(document));
    }

    private static ResponseEntity<DocumentJson> answer(Document document) {
        return ResponseEntity.ok()
                .eTag(new Version(document.updatedAt()).tag())
                .body(DocumentJson.of(document));
    }
}
