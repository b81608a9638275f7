package com.shopme.knowledge;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Product;
import com.shopme.knowledge.PassageStore.Scored;
import com.shopme.platform.Spans;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds what the shop knows about something that was asked.
@Service
public class Knowledge {
    private static final Set<Part> WITHOUT_NETWORK =
            EnumSet.of(Part.WORDS, Part.LIKENESS, Part.CATALOGUE);
    private static final Set<SourceKind> QUOTED = EnumSet.of(SourceKind.FAQ, SourceKind.DOCUMENT);
    private static final double ENOUGH = 0.75;
    private static final int LONGEST_QUOTED_FOR = 300;
    private static final int DEPTH = 40;
    private static final int PRODUCTS = 10;

    // Half a question makes many products look alike; from here on each of its words is a name's.
    private static final double NAMED = 0.85;

    private final PassageStore passages;
    private final VectorStore vectors;
    private final Embeddings embeddings;
    private final Catalog catalog;
    private final Spans spans;
    private final TransactionTemplate reading;

    Knowledge(
            PassageStore passages,
            VectorStore vectors,
            Embeddings embeddings,
            Catalog catalog,
            Spans spans,
            PlatformTransactionManager transactions) {
        this.passages = passages;
        this.vectors = vectors;
        this.embeddings = embeddings;
        this.catalog = catalog;
        this.spans = spans;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// By meaning too, where there is an endpoint: it is asked over the network, so never within a
    /// transaction.
    ///
    /// @param language of who asks: products are told in it
    public List<KnowledgeHit> search(
            WorkspaceId workspace, Language language, String question, int most) {
        return search(workspace, language, question, most, EnumSet.allOf(Part.class));
    }

    /// Without asking the network; may be part of the caller's transaction.
    public List<KnowledgeHit> find(
            WorkspaceId workspace, Language language, String question, int most) {
        return search(workspace, language, question, most, WITHOUT_NETWORK);
    }

    /// A passage of the shop's own answers and documents, in this language, that holds what was
    /// asked word by word: good enough to be quoted by somebody who cannot read.
    public Optional<Passage> quotable(WorkspaceId workspace, Language language, String question) {
        if (question.isBlank() || question.length() > LONGEST_QUOTED_FOR) return Optional.empty();
        return Objects.requireNonNull(
                reading.execute(_ -> quotable(workspace, question, language)));
    }

    private Optional<Passage> quotable(WorkspaceId workspace, String question, Language language) {
        var found = passages.byWords(workspace, question, DEPTH);
        var known = passages.passages(workspace, ids(List.of(found)));
        return found.stream()
                .filter(one -> one.covered() >= ENOUGH)
                .flatMap(one -> Optional.ofNullable(known.get(one.passage())).stream())
                .filter(passage -> QUOTED.contains(passage.kind()))
                .filter(passage -> passage.language().equals(language))
                .findFirst();
    }

    /// With some parts only, as they are measured.
    List<KnowledgeHit> search(
            WorkspaceId workspace, Language language, String question, int most, Set<Part> parts) {
        return spans.in(
                "retrieve knowledge", () -> look(workspace, language, question, most, parts));
    }

    private List<KnowledgeHit> look(
            WorkspaceId workspace, Language language, String question, int most, Set<Part> parts) {
        var meaning =
                parts.contains(Part.MEANING)
                        ? embeddings.ofQuestion(workspace, question)
                        : Optional.<byte[]>empty();
        var hits =
                Objects.requireNonNull(
                        reading.execute(
                                _ -> look(workspace, language, question, most, parts, meaning)));
        Spans.note("shopme.passages", hits.size());
        for (var part : parts)
            Spans.note(
                    "shopme.passages." + part.word(),
                    hits.stream().filter(hit -> hit.by().contains(part)).count());
        return hits;
    }

    private List<KnowledgeHit> look(
            WorkspaceId workspace,
            Language language,
            String question,
            int most,
            Set<Part> parts,
            Optional<byte[]> meaning) {
        var found = new EnumMap<Part, List<Scored>>(Part.class);
        if (parts.contains(Part.WORDS))
            found.put(Part.WORDS, passages.byWords(workspace, question, DEPTH));
        if (parts.contains(Part.LIKENESS))
            found.put(Part.LIKENESS, passages.byLikeness(workspace, question, DEPTH));
        meaning.ifPresent(vector -> found.put(Part.MEANING, near(workspace, vector)));
        var finds = new Finds(language);
        var known = passages.passages(workspace, ids(found.values()));
        found.forEach((part, scored) -> finds.add(part, scored, known));
        if (parts.contains(Part.CATALOGUE))
            finds.addProducts(
                    catalog.search(workspace, language, question, PRODUCTS).stream()
                            .filter(product -> product.score() >= NAMED)
                            .toList());
        var forSale =
                catalog.products(workspace, finds.products(), language).values().stream()
                        .filter(Product::active)
                        .map(Product::id)
                        .collect(Collectors.toSet());
        return finds.best(most, forSale);
    }

    private List<Scored> near(WorkspaceId workspace, byte[] vector) {
        return vectors.near(workspace, embeddings.model(), vector).stream()
                .map(one -> new Scored(one.passage(), Vectors.cosine(vector, one.vector()), 0))
                .sorted(Comparator.comparing(Scored::score).reversed())
                .limit(DEPTH)
                .toList();
    }

    private static Set<UUID> ids(Collection<List<Scored>> found) {
        return found.stream()
                .flatMap(List::stream)
                .map(Scored::passage)
                .collect(Collectors.toSet());
    }
}
