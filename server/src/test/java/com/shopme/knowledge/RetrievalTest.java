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

/// Fails when less is found of the question set in `bench/retrieval` than was once found, or when
/// the parts together find less than one alone.
@ModelTest
class RetrievalTest {
    private static final Set<Part> ALL = EnumSet.allOf(Part.class);
    private static final Set<Part> WITHOUT_VECTORS = EnumSet.complementOf(EnumSet.of(Part.MEANING));

    @Autowired KnowingShop shops;
    @Autowired Knowledge knowledge;

    private final List<Question> questions = Questions.all();
    private KnowingShop.Known shop;

    @Test
    void findsWhatItOnceFound() throws IOException {
        shop = shops.open();
        shops.awaitVectors(shop.workspace());
        assertThat(questions).hasSizeGreaterThan(120);

        assertThat(asked(WITHOUT_VECTORS)).as("as clients ask").isGreaterThan(0.87);
        assertThat(byTerms(WITHOUT_VECTORS)).as("by a model's terms").isGreaterThan(0.96);
        assertThat(asked(ALL)).as("with vectors too").isGreaterThan(0.91);
        for (var part : Part.values())
            assertThat(asked(ALL))
                    .as("%s alone finds no more than all", part)
                    .isGreaterThanOrEqualTo(asked(EnumSet.of(part)));
    }

    private double asked(Set<Part> parts) {
        return shop.recall(questions, q -> find(q, q.asked(), parts));
    }

    private double byTerms(Set<Part> parts) {
        return shop.recall(questions, q -> find(q, q.terms(), parts));
    }

    private List<KnowledgeHit> find(Question question, String words, Set<Part> parts) {
        return knowledge.search(shop.workspace(), question.language(), words, 5, parts);
    }
}
