package com.shopme.knowledge.web;

import static com.shopme.workspace.Permission.PROMPTS_READ;

import com.shopme.api.Given;
import com.shopme.api.InvalidRequest;
import com.shopme.knowledge.Knowledge;
import com.shopme.knowledge.KnowledgeHit;
import com.shopme.knowledge.Part;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Workspaces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the assistant would find, for the people of the shop.
@RestController
class KnowledgeController {
    private static final int LONGEST = 500;
    private static final int MOST = 10;

    private final Knowledge knowledge;
    private final Workspaces workspaces;

    KnowledgeController(Knowledge knowledge, Workspaces workspaces) {
        this.knowledge = knowledge;
        this.workspaces = workspaces;
    }

    @Schema(name = "KnowledgeHits")
    record Hits(List<Hit> data) {}

    /// @param score for comparing hits of one search
    /// @param covered how much of what was asked stands in it word by word, 0 to 1
    /// @param by which parts of the search found it
    @Schema(name = "KnowledgeHit")
    record Hit(PassageJson passage, double score, double covered, List<String> by) {
        static Hit of(KnowledgeHit hit) {
            return new Hit(
                    PassageJson.of(hit.passage()),
                    Math.round(hit.score() * 1_000) / 1_000.0,
                    Math.round(hit.covered() * 1_000) / 1_000.0,
                    hit.by().stream().map(Part::word).toList());
        }
    }

    @Operation(
            summary = "Ask what the shop knows",
            description =
                    "The ten best passages of documents, questions, texts, services and products, as"
                            + " the assistant finds them.")
    @May(PROMPTS_READ)
    @GetMapping("/api/knowledge")
    Hits ask(
            WorkspaceId workspace,
            @Schema(maxLength = LONGEST, example = "Spedite in Svizzera?") @RequestParam String q,
            @Schema(description = "Of who asks; else the shop's default", example = "it")
                    @RequestParam(required = false)
                    @Nullable String language) {
        var question = Given.cleanText("q", q, LONGEST);
        var spoken =
                Optional.ofNullable(language)
                        .map(KnowledgeController::language)
                        .orElseGet(() -> workspaces.get(workspace).defaultLanguage());
        if (question.isEmpty()) return new Hits(List.of());
        return new Hits(
                knowledge.search(workspace, spoken, question, MOST).stream().map(Hit::of).toList());
    }

    private static Language language(String code) {
        try {
            return Language.of(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("language", "format", "must be a language such as it");
        }
    }
}
