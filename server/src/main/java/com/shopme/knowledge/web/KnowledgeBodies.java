package com.shopme.knowledge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be given of documents and questions, for the OpenAPI document. It is read field by
/// field, see [com.shopme.api.Given]: absent is something else than `null`.
final class KnowledgeBodies {
    private KnowledgeBodies() {}

    @Schema(name = "DocumentUpload")
    record Upload(
            @Schema(
                            type = "string",
                            format = "binary",
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "PDF, Word (.docx), Excel (.xlsx), CSV or plain text, at most 10"
                                            + " MB; what it is, its content says")
                    byte[] file,
            @Schema(maxLength = 200, description = "If it is to be called otherwise than the file")
                    @Nullable String name,
            @Schema(example = "it", description = "If it is known; else it is found out")
                    @Nullable String language,
            @Schema(maxLength = 2_000) @Nullable String sourceUrl) {}

    @Schema(name = "DocumentFile")
    record File(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
                    byte[] file) {}

    @Schema(name = "DocumentText")
    record Text(
            @Schema(maxLength = 200, example = "Shipping abroad") String name,
            @Schema(maxLength = 2_000_000, description = "Plain text, such as a web page's")
                    String text,
            @Schema(example = "it", description = "If it is known; else it is found out")
                    @Nullable String language,
            @Schema(example = "https://shop.example.com/shipping") @Nullable String sourceUrl) {}

    @Schema(
            name = "DocumentWrite",
            description =
                    "What is absent stays; `null` clears. `text` only of one that was pasted. Without"
                            + " `language` it is found out.")
    record Change(
            @Schema(maxLength = 200) String name,
            @Nullable String language,
            @Nullable String sourceUrl,
            @Schema(maxLength = 2_000_000) String text) {}

    @Schema(
            name = "FaqWrite",
            description =
                    "`question` and `answer` are needed to create one. In an update what is absent"
                            + " stays.")
    record Faq(
            @Schema(example = "it", description = "One of the workspace's") String language,
            @Schema(maxLength = 500, example = "Fate pacchetti regalo?") String question,
            @Schema(description = "Other ways to ask the same, at most 10")
                    List<String> otherQuestions,
            @Schema(maxLength = 3_500, example = "Sì, gratis: scrivilo nelle note dell'ordine.")
                    String answer,
            boolean active) {}

    @Schema(name = "FaqBulk")
    record FaqRows(
            List<Faq> create,
            @Schema(description = "Each with its `id`, and `if_match` if wanted")
                    List<Map<String, Object>> update,
            List<UUID> delete,
            @Schema(description = "Nothing is done unless every row can be")
                    boolean allOrNothing) {}
}
