package com.shopme.knowledge;

import com.shopme.bench.Results;
import com.shopme.knowledge.Questions.Question;
import com.shopme.model.ModelTest;
import com.shopme.shared.Language;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How much of the question set each way to find finds alone, and all together.
@ModelTest
@Tag("long")
class RetrievalBench {
    private static final Set<Part> ALL = EnumSet.allOf(Part.class);

    @Autowired KnowingShop shops;
    @Autowired Knowledge knowledge;

    private final List<Question> questions = Questions.all();
    private KnowingShop.Known shop;

    @Test
    void findsWhatAnswers() throws IOException {
        shop = shops.open();
        shops.awaitVectors(shop.workspace());
        var results =
                new Results(
                        "retrieval",
                        "What of the question set is found",
                        """
                        The share of the %d questions of `bench/retrieval` with an answer among the
                        five best, as a client asks and by the terms a model would look for. The
                        vectors are a stand-in's over HTTP, no model's: see
                        [the set's README](../retrieval/README.md)."""
                                .formatted(questions.size()));
        results.line("| found by | as asked | by terms |").line("|---|---|---|");
        for (var part : Part.values()) line(results, part.word() + " alone", EnumSet.of(part));
        line(results, "all but meaning", EnumSet.complementOf(EnumSet.of(Part.MEANING)));
        line(results, "all", ALL);
        results.line("").line("| all, in | questions | as asked | by terms |");
        results.line("|---|---|---|---|");
        for (var language : Language.SPOKEN) line(results, language);
        results.write();
    }

    private void line(Results results, String name, Set<Part> parts) {
        results.line(
                "| %s | %.3f | %.3f |",
                name,
                recall(questions, parts, Question::asked),
                recall(questions, parts, Question::terms));
    }

    private void line(Results results, Language language) {
        var these = questions.stream().filter(q -> q.language().equals(language)).toList();
        results.line(
                "| %s | %d | %.3f | %.3f |",
                language.code(),
                these.size(),
                recall(these, ALL, Question::asked),
                recall(these, ALL, Question::terms));
    }

    private double recall(List<Question> these, Set<Part> parts, Function<Question, String> words) {
        return shop.recall(
                these,
                q -> knowledge.search(shop.workspace(), q.language(), words.apply(q), 5, parts));
    }
}
