package com.shopme.model;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.ProductId;
import com.shopme.knowledge.Knowledge;
import com.shopme.knowledge.KnowledgeHit;
import com.shopme.knowledge.Passage;
import com.shopme.knowledge.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads to a model what the shop knows. Passages are told as data, and what stands in them may be
/// claimed from then on; which ones were read is kept with the answer.
@Component
class KnowledgeReading {
    private static final String SOURCE = "search_knowledge";
    private static final int MOST = 4;
    private static final int MOST_TEXT = 900;
    private static final int MOST_AT_HAND = 2;
    private static final int MOST_TEXT_AT_HAND = 450;
    private static final double AT_HAND = 0.45;
    private static final Set<SourceKind> TOLD_AHEAD =
            Set.of(SourceKind.FAQ, SourceKind.DOCUMENT, SourceKind.TEXT);

    private final Knowledge knowledge;
    private final Catalog catalog;
    private final Lookups lookups;

    KnowledgeReading(Knowledge knowledge, Catalog catalog, Lookups lookups) {
        this.knowledge = knowledge;
        this.catalog = catalog;
        this.lookups = lookups;
    }

    /// What fits the client's words well, before the model is asked at all.
    List<Map<String, Object>> look(Desk desk, String words) {
        return knowledge
                .find(desk.turn().workspace(), desk.grasp().language(), words, MOST)
                .stream()
                .filter(hit -> TOLD_AHEAD.contains(hit.passage().kind()))
                .filter(hit -> hit.covered() >= AT_HAND)
                .limit(MOST_AT_HAND)
                .map(hit -> read(desk, hit.passage(), MOST_TEXT_AT_HAND))
                .toList();
    }

    Object search(Desk desk, String words) {
        var hits =
                knowledge.search(desk.turn().workspace(), desk.grasp().language(), words, MOST + 2);
        return Map.of(
                "passages",
                hits.stream()
                        .map(KnowledgeHit::passage)
                        .filter(passage -> passage.kind() != SourceKind.PRODUCT)
                        .limit(MOST)
                        .map(passage -> read(desk, passage, MOST_TEXT))
                        .toList(),
                "products",
                products(desk, hits));
    }

    private List<Map<String, Object>> products(Desk desk, List<KnowledgeHit> hits) {
        var ids =
                hits.stream()
                        .map(KnowledgeHit::passage)
                        .filter(passage -> passage.kind() == SourceKind.PRODUCT)
                        .map(passage -> new ProductId(passage.source()))
                        .toList();
        var known = catalog.products(desk.turn().workspace(), ids, desk.grasp().language());
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(product -> lookups.product(desk, product, SOURCE))
                .toList();
    }

    private static Map<String, Object> read(Desk desk, Passage passage, int most) {
        var text = cut(passage.body(), most);
        desk.read(passage);
        desk.learned(
                evidence -> {
                    evidence.text(passage.heading(), SOURCE);
                    if (passage.kind() == SourceKind.DOCUMENT) evidence.document(text, SOURCE);
                    else evidence.text(text, SOURCE);
                });
        return Map.of("from", passage.heading(), "text", text);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
