package com.shopme.knowledge.web;

import static com.shopme.workspace.Permission.PROMPTS_READ;
import static com.shopme.workspace.Permission.PROMPTS_WRITE;

import com.shopme.api.BulkAnswer;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.knowledge.Faq;
import com.shopme.knowledge.FaqId;
import com.shopme.knowledge.Faqs;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Questions with their answers, for the people of the shop.
@RestController
@RequestMapping("/api/faq")
class FaqController {
    private final Faqs faqs;

    FaqController(Faqs faqs) {
        this.faqs = faqs;
    }

    @Operation(
            summary = "List questions and answers",
            description = "`q` looks into questions and answers.")
    @May(PROMPTS_READ)
    @GetMapping
    Page<FaqJson> list(WorkspaceId workspace, ListRequest request) {
        return faqs.list(workspace, request).map(FaqJson::of);
    }

    @Operation(summary = "Export questions and answers")
    @May(PROMPTS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("faq", FaqJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read a question")
    @May(PROMPTS_READ)
    @GetMapping("/{faq}")
    ResponseEntity<FaqJson> get(WorkspaceId workspace, @PathVariable("faq") UUID faq) {
        return answer(faqs.get(workspace, new FaqId(faq)));
    }

    @Operation(summary = "Create a question", description = "It is found at once.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = KnowledgeBodies.Faq.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FaqJson.class)))
    @May(PROMPTS_WRITE)
    @PostMapping
    ResponseEntity<FaqJson> create(WorkspaceId workspace, Given body) {
        var faq = faqs.create(workspace, body);
        return ResponseEntity.created(URI.create("/api/faq/" + faq.id()))
                .eTag(tag(faq))
                .body(FaqJson.of(faq));
    }

    @Operation(summary = "Change a question", description = "What is not mentioned stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = KnowledgeBodies.Faq.class)))
    @May(PROMPTS_WRITE)
    @PatchMapping("/{faq}")
    ResponseEntity<FaqJson> update(
            WorkspaceId workspace, @PathVariable("faq") UUID faq, IfMatch ifMatch, Given body) {
        return answer(faqs.update(workspace, new FaqId(faq), body, ifMatch));
    }

    @Operation(summary = "Change a question, the way of PUT", description = "The same as PATCH.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = KnowledgeBodies.Faq.class)))
    @May(PROMPTS_WRITE)
    @PutMapping("/{faq}")
    ResponseEntity<FaqJson> put(
            WorkspaceId workspace, @PathVariable("faq") UUID faq, IfMatch ifMatch, Given body) {
        return update(workspace, faq, ifMatch, body);
    }

    @Operation(summary = "Delete a question", description = "It can be restored.")
    @May(PROMPTS_WRITE)
    @DeleteMapping("/{faq}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(WorkspaceId workspace, @PathVariable("faq") UUID faq, IfMatch ifMatch) {
        faqs.delete(workspace, new FaqId(faq), ifMatch);
    }

    @Operation(summary = "Restore a deleted question")
    @May(PROMPTS_WRITE)
    @PostMapping("/{faq}/restore")
    ResponseEntity<FaqJson> restore(WorkspaceId workspace, @PathVariable("faq") UUID faq) {
        return answer(faqs.restore(workspace, new FaqId(faq)));
    }

    @Operation(
            summary = "Create, change and delete many questions",
            description = "At most 1,000 rows together; each stands for itself.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = KnowledgeBodies.FaqRows.class)))
    @May(PROMPTS_WRITE)
    @PostMapping("/bulk")
    BulkAnswer bulk(WorkspaceId workspace, Given body) {
        return faqs.bulk(workspace, body);
    }

    private static ResponseEntity<FaqJson> answer(Faq faq) {
        return ResponseEntity.ok().eTag(tag(faq)).body(FaqJson.of(faq));
    }

    private static String tag(Faq faq) {
        return new Version(faq.updatedAt()).tag();
    }
}
