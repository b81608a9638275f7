package com.shopme.knowledge;

import static com.shopme.model.ModelTest.EMBEDDINGS;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import com.shopme.api.Given;
import com.shopme.catalog.Catalog;
import com.shopme.model.ModelTest;
import com.shopme.platform.Settings;
import com.shopme.platform.Spans;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shops;
import com.shopme.testing.StandInEmbeddings;
import com.shopme.usage.Usage;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is found by vectors, over real HTTP.
@ModelTest
class MeaningTest {
    @Autowired Shops shops;
    @Autowired Faqs faqs;
    @Autowired Knowledge knowledge;
    @Autowired Embeddings embeddings;
    @Autowired PassageStore passages;
    @Autowired VectorStore vectors;
    @Autowired Catalog catalog;
    @Autowired Usage usage;
    @Autowired Settings settings;
    @Autowired Spans spans;
    @Autowired JsonMapper json;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    private WorkspaceId workspace;

    @BeforeEach
    void openShop() {
        workspace = shops.open().workspace();
    }

    @AfterEach
    void mend() {
        EMBEDDINGS.answers(200);
        EMBEDDINGS.refuses("");
        assertThat(EMBEDDINGS.wrong()).isEmpty();
    }

    @Test
    void findsInOtherWordsAndAnotherLanguage() {
        var dogs = ask("it", "Posso entrare con il cane?", "Certo, al guinzaglio.");
        ask("it", "Avete il bancomat?", "Sì, sempre.");
        awaitVectors(2);

        var hits = byMeaning("are dogs welcome");

        assertThat(hits.getFirst().passage().source()).isEqualTo(dogs.id().value());
        assertThat(hits.getFirst().by()).containsExactly(Part.MEANING);
        assertThat(cost()).as("what it costs is booked").isPositive();
    }

    @Test
    void goesOnWithoutWhereTheEndpointFails() {
        ask("en", "Do you take dogs?", "Yes, on a leash.");
        awaitVectors(1);
        // Its own: after a failure it rests for a while, and others want to ask.
        var failing = new Embeddings(settings, json, usage, spans, clock);
        var alone = new Knowledge(passages, vectors, failing, catalog, spans, transactions);
        EMBEDDINGS.answers(503);

        Tenancy.in(
                workspace,
                () ->
                        assertThat(alone.search(workspace, ENGLISH, "dogs " + workspace, 5))
                                .hasSize(1));
    }

    @Test
    void aTextThatTheEndpointRefusesHoldsNoOther() {
        EMBEDDINGS.refuses("unspeakable");
        ask("en", "One?", "Something unspeakable.");
        ask("en", "Two?", "Something else.");
        ask("en", "Three?", "Something third.");

        awaitVectors(2);
    }

    @Test
    void isNeverAskedWithinATransaction() {
        assertThatThrownBy(
                        () ->
                                transaction.execute(
                                        _ -> embeddings.ofPassages(workspace, List.of("one"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aByteADimensionKeepsTheOrderOfLikeness() {
        var asked = StandInEmbeddings.vector("shipping costs Switzerland");
        var near = StandInEmbeddings.vector("shipping Switzerland");
        var far = StandInEmbeddings.vector("cheese with pears");

        assertThat(Vectors.cosine(Vectors.bytes(asked), Vectors.bytes(near)))
                .isCloseTo(exact(asked, near), offset(0.01));
        assertThat(Vectors.cosine(Vectors.bytes(asked), Vectors.bytes(far)))
                .isCloseTo(exact(asked, far), offset(0.01));
    }

    private static double exact(float[] a, float[] b) {
        var product = 0.0;
        for (int i = 0; i < a.length; i++) product += a[i] * b[i];
        return product; // both have length 1
    }

    private List<KnowledgeHit> byMeaning(String question) {
        return knowledge.search(workspace, ENGLISH, question, 5, EnumSet.of(Part.MEANING));
    }

    private Faq ask(String language, String question, String answer) {
        return faqs.create(
                workspace,
                Given.of(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("language", language)
                                .put("question", question)
                                .put("answer", answer)));
    }

    private void awaitVectors(int count) {
        eventually(
                () ->
                        assertThat(
                                        count(
                                                "SELECT count(*) FROM passage_vectors v JOIN"
                                                        + " passages p ON p.id = v.passage_id WHERE"
                                                        + " p.kind = 'faq'"))
                                .isEqualTo(count));
    }

    private double cost() {
        return in("SELECT sum(cost)::float8 FROM model_costs");
    }

    private int count(String sql) {
        return (int) in(sql);
    }

    private double in(String sql) {
        return Tenancy.in(workspace, () -> db.sql(sql).query(Double.class).single());
    }
}
