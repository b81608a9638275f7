package com.shopme.knowledge;

import static com.shopme.shared.Language.ITALIAN;

import com.shopme.bench.LargeShop;
import com.shopme.bench.Results;
import com.shopme.bench.Times;
import com.shopme.model.ModelTest;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.StandInEmbeddings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a search of what the shop knows takes where 100,000 products are described.
@ModelTest
@Tag("long")
class KnowledgeBench {
    private static final int ROUNDS = 200;
    private static final int AT_ONCE = 2_000;

    private static final String UNFOLLOWED = "DELETE FROM knowledge_changes WHERE workspace_id = ?";

    // Each has a word of its own; the others are shared by all, a fifth, or some fifty.
    private static final String PASSAGES =
            """
            INSERT INTO passages
                (id, workspace_id, kind, source_id, position, language, title, body)
            SELECT uuidv7(), workspace_id, 'product', id, 0, 'it', name,
                'Artigianale, della valle ' || translate(left(md5(slug), 9), '0123456789',
                    'ghilmnopqr') || '. ' || name || ' per chi ama le cose buone.'
            FROM products WHERE workspace_id = ? AND slug LIKE 'product-%'
            """;

    @Autowired LargeShop largeShop;
    @Autowired Knowledge knowledge;
    @Autowired VectorStore vectors;
    @Autowired Embeddings embeddings;
    @Autowired JdbcClient db;

    private WorkspaceId workspace;

    @Test
    void searchesALargeShop() throws SQLException, IOException {
        openALargeShop();
        var results =
                new Results(
                        "knowledge",
                        "Search of what a shop of 100,000 products knows",
                        """
                        100,000 products named in four languages, each with a passage and its vector
                        of 384 dimensions. Each question is asked 200 times through
                        `Knowledge.search`, one after the other, for the five best, by each way
                        alone and by all; the first 20 warm up. The question's own vector is made
                        once and remembered, so the network is not in these times. Beside it, the
                        yardstick: the longest word looked for with `ILIKE` in the passages, 10
                        times. Milliseconds, p50 / p99.""");
        results.line("| question | words | likeness | meaning | catalogue | all | ILIKE |");
        results.line("|---|---|---|---|---|---|---|");
        for (var question :
                List.of(
                        "caffè biologico",
                        "avete un cafè bilogico artiginale?",
                        "tipoee formamm",
                        "buongiorno, cerco un regalo artigianale per mia zia che ama il caffè"
                                + " biologico della valle, avete qualcosa sotto i 500 grammi?",
                        "xyzzy")) measure(results, question);
        results.write();
    }

    private void measure(Results results, String question) {
        results.line(
                "| %s | %s | %s | %s | %s | %s | %s |",
                question,
                time(question, EnumSet.of(Part.WORDS)),
                time(question, EnumSet.of(Part.LIKENESS)),
                time(question, EnumSet.of(Part.MEANING)),
                time(question, EnumSet.of(Part.CATALOGUE)),
                time(question, EnumSet.allOf(Part.class)),
                said(Times.of(10, () -> naive(question))));
    }

    private String time(String question, Set<Part> parts) {
        return said(
                Times.of(ROUNDS, () -> knowledge.search(workspace, ITALIAN, question, 5, parts)));
    }

    private static String said(Times times) {
        return "%.1f / %.1f".formatted(times.percentile(0.5), times.percentile(0.99));
    }

    private Object naive(String question) {
        var longest =
                List.of(question.split("[^\\p{L}]+")).stream()
                        .reduce("", (a, b) -> b.length() > a.length() ? b : a);
        return Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        """
                                        SELECT id FROM passages
                                        WHERE workspace_id = ? AND body ILIKE ?
                                        ORDER BY title LIMIT 5
                                        """)
                                .params(workspace.value(), "%" + longest + "%")
                                .query()
                                .listOfRows());
    }

    private void openALargeShop() throws SQLException {
        workspace = largeShop.open().workspace();
        // Without a description the products have no passages: what follows them would take ours.
        Tenancy.in(workspace, () -> db.sql(UNFOLLOWED).param(workspace.value()).update());
        Tenancy.in(workspace, () -> db.sql(PASSAGES).param(workspace.value()).update());
        Tenancy.in(
                workspace,
                () -> {
                    var after = new UUID(0, 0);
                    while (true) {
                        var next = vectors.unmeasured(workspace, after, AT_ONCE);
                        if (next.isEmpty()) return true;
                        vectors.insert(
                                workspace,
                                embeddings.model(),
                                next.stream().map(KnowledgeBench::measured).toList());
                        after = next.getLast().passage();
                    }
                });
        largeShop.tidy();
    }

    private static VectorStore.Measured measured(VectorStore.Unmeasured passage) {
        return new VectorStore.Measured(
                passage.passage(), Vectors.bytes(StandInEmbeddings.vector(passage.text())));
    }
}
