package com.shopme.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.knowledge.Questions.Question;
import com.shopme.model.ModelTest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Fails when less is found of the question set in `bench/retrieval` than was once found.
@ModelTest
class RetrievalTest {
    @Autowired KnowingShop shops;
    @Autowired Knowledge knowledge;

    @Test
    void findsWhatItOnceFound() throws IOException {
        var shop = shops.open();
        shops.awaitVectors(shop.workspace());
        var questions = Questions.all();
        assertThat(questions).hasSizeGreaterThan(120);

        var asked = shop.recall(questions, q -> find(shop, q, q.asked(), WITHOUT_VECTORS));
        var terms = shop.recall(questions, q -> find(shop, q, q.terms(), WITHOUT_VECTORS));
        var fused = shop.recall(questions, q -> find(shop, q, q.asked(), ALL));

        for (var q : questions)
            if (!shop.isAnswered(q, find(shop, q, q.terms(), WITHOUT_VECTORS)))
                System.out.println(
                        "MISS "
                                + q.language()
                                + " "
                                + q.terms()
                                + " -> "
                                + q.answers()
                                + " got "
                                + find(shop, q, q.terms(), WITHOUT_VECTORS).stream()
                                        .map(h -> h.passage().heading() + h.by())
                                        .toList());
        System.out.println("RECALL asked " + asked + " terms " + terms + " fused " + fused);
        for (var part : Part.values())
            System.out.println(
                    "RECALL "
                            + part
                            + " "
                            + shop.recall(
                                    questions, q -> find(shop, q, q.asked(), EnumSet.of(part)))
                            + " terms "
                            + shop.recall(
                                    questions, q -> find(shop, q, q.terms(), EnumSet.of(part))));
        assertThat(asked).as("asked as clients do").isGreaterThan(0.5);
        assertThat(terms).as("with a model's terms").isGreaterThan(0.5);
        assertThat(fused).as("with vectors too").isGreaterThan(0.5);
    }

    private static final Set<Part> ALL = EnumSet.allOf(Part.class);
    private static final Set<Part> WITHOUT_VECTORS = EnumSet.complementOf(EnumSet.of(Part.MEANING));

    private List<KnowledgeHit> find(
            KnowingShop.Known shop, Question question, String words, Set<Part> parts) {
        return knowledge.search(shop.workspace(), question.language(), words, 5, parts);
    }
}
