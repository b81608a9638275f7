package com.shopme.knowledge;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.api.Given;
import com.shopme.api.ListRequest;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.ProductId;
import com.shopme.demo.OtherAuroras;
import com.shopme.knowledge.Questions.Question;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Opens shops like the demo shop that know the documents and questions in `bench/retrieval`, and
/// measures what is found in them.
@Component
class KnowingShop {
    private final OtherAuroras auroras;
    private final Documents documents;
    private final Faqs faqs;
    private final Following following;
    private final Texts texts;
    private final Catalog catalog;
    private final Embeddings embeddings;
    private final JdbcClient db;

    KnowingShop(
            OtherAuroras auroras,
            Documents documents,
            Faqs faqs,
            Following following,
            Texts texts,
            Catalog catalog,
            Embeddings embeddings,
            JdbcClient db) {
        this.auroras = auroras;
        this.documents = documents;
        this.faqs = faqs;
        this.following = following;
        this.texts = texts;
        this.catalog = catalog;
        this.embeddings = embeddings;
        this.db = db;
    }

    /// @param names of what passages come from, as the question set has them
    record Known(WorkspaceId workspace, Map<UUID, String> names) {
        /// The share of questions with an answer among the five best.
        double recall(List<Question> questions, Function<Question, List<KnowledgeHit>> find) {
            return (double) questions.stream().filter(q -> isAnswered(q, find.apply(q))).count()
                    / questions.size();
        }

        boolean isAnswered(Question question, List<KnowledgeHit> hits) {
            return hits.stream()
                    .limit(5)
                    .map(hit -> name(hit.passage()))
                    .anyMatch(question.answers()::contains);
        }

        private String name(Passage passage) {
            return passage.kind() == SourceKind.SERVICE
                    ? "service"
                    : names.getOrDefault(passage.source(), "?");
        }
    }

    Known open() throws IOException {
        var workspace = auroras.open();
        var names = new HashMap<UUID, String>();
        var open = new HashSet<DocumentId>();
        try (var files = Files.list(Questions.HOME.resolve("documents"))) {
            for (var file : files.sorted().toList()) {
                var added = upload(workspace, file);
                open.add(added.id());
                var name = file.getFileName().toString().replaceAll("\\..*", "");
                names.put(added.id().value(), "document:" + name);
            }
        }
        for (var faq : Questions.lines("faq.tsv"))
            names.put(add(workspace, faq), "faq:" + faq.getFirst());
        texts.list(workspace, ListRequest.first(200))
                .data()
                .forEach(text -> names.put(text.id(), "text:" + text.topic().code()));
        for (var sku : skus()) names.put(product(workspace, sku).value(), "product:" + sku);
        following.look();
        await(workspace, open);
        return new Known(workspace, names);
    }

    private Document upload(WorkspaceId workspace, Path file) throws IOException {
        var name = file.getFileName().toString();
        return documents.upload(
                workspace, new Documents.File(name, Files.readAllBytes(file)), Map.of());
    }

    private UUID add(WorkspaceId workspace, List<String> faq) {
        var given =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("language", faq.get(1))
                        .put("question", faq.get(2))
                        .put("answer", faq.get(4));
        given.putArray("other_questions").add(faq.get(3));
        return faqs.create(workspace, Given.of(given)).id().value();
    }

    private static Set<String> skus() {
        var skus = new HashSet<String>();
        for (var question : Questions.all())
            for (var answer : question.answers())
                if (answer.startsWith("product:")) skus.add(answer.substring("product:".length()));
        return skus;
    }

    private ProductId product(WorkspaceId workspace, String sku) {
        return catalog.withSku(workspace, sku, Language.ITALIAN).orElseThrow().id();
    }

    private void await(WorkspaceId workspace, Set<DocumentId> open) {
        eventually(
                () -> {
                    for (var id : open)
                        assertThat(documents.get(workspace, id).status())
                                .isEqualTo(DocumentStatus.READY);
                    assertThat(count(workspace, "SELECT count(*) FROM knowledge_changes")).isZero();
                    assertThat(
                                    count(
                                            workspace,
                                            "SELECT count(*) FROM passages WHERE kind = 'product'"))
                            .isGreaterThan(150);
                });
    }

    /// Until each passage and each question has a vector: that of a question is remembered, so a
    /// slow moment of the endpoint no longer counts.
    void awaitVectors(WorkspaceId workspace) {
        eventually(
                () ->
                        assertThat(count(workspace, "SELECT count(*) FROM passage_vectors"))
                                .isEqualTo(count(workspace, "SELECT count(*) FROM passages")));
        for (var question : Questions.all())
            for (var words : List.of(question.asked(), question.terms()))
                eventually(() -> assertThat(embeddings.ofQuestion(workspace, words)).isPresent());
    }

    private int count(WorkspaceId workspace, String sql) {
        return Tenancy.in(workspace, () -> db.sql(sql).query(Integer.class).single());
    }
}
