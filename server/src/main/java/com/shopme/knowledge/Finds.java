package com.shopme.knowledge;

import com.shopme.catalog.Found;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.knowledge.PassageStore.Scored;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the parts of one search found, on the way to one list.
final class Finds {
    private final Language language;
    private final Fusion<Key> fusion = new Fusion<>();
    private final Map<Key, Passage> shown = new LinkedHashMap<>();
    private final Map<Key, Double> covered = new HashMap<>();

    /// @param language of who asks
    Finds(Language language) {
        this.language = language;
    }

    /// The same thing, whoever finds it: a product has passages in several languages.
    private record Key(SourceKind kind, UUID id) {
        static Key of(Passage passage) {
            var isProduct = passage.kind() == SourceKind.PRODUCT;
            return new Key(passage.kind(), isProduct ? passage.source() : passage.id());
        }

        static Key of(ProductId product) {
            return new Key(SourceKind.PRODUCT, product.value());
        }
    }

    /// @param passages those of the ids that still exist
    void add(Part part, List<Scored> found, Map<UUID, Passage> passages) {
        var keys = new ArrayList<Key>();
        for (var one : found)
            Optional.ofNullable(passages.get(one.passage()))
                    .ifPresent(passage -> keys.add(add(passage, one.covered())));
        fusion.add(part, keys);
    }

    void addProducts(List<Found> found) {
        fusion.add(
                Part.CATALOGUE,
                found.stream().map(f -> add(passage(f.product()), f.score())).toList());
    }

    Set<ProductId> products() {
        return shown.keySet().stream()
                .filter(key -> key.kind() == SourceKind.PRODUCT)
                .map(key -> new ProductId(key.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param forSale the only products that are told of: a description may be of what is no
    ///   longer, or not yet, on the shelf
    List<KnowledgeHit> best(int most, Set<ProductId> forSale) {
        return fusion.best().stream()
                .filter(one -> isToBeTold(one.what(), forSale))
                .flatMap(one -> hit(one).stream())
                .limit(most)
                .toList();
    }

    private static boolean isToBeTold(Key key, Set<ProductId> forSale) {
        return key.kind() != SourceKind.PRODUCT || forSale.contains(new ProductId(key.id()));
    }

    private Optional<KnowledgeHit> hit(Fusion.Fused<Key> one) {
        return Optional.ofNullable(shown.get(one.what()))
                .map(
                        passage ->
                                new KnowledgeHit(
                                        passage,
                                        one.score(),
                                        covered.getOrDefault(one.what(), 0.0),
                                        one.by()));
    }

    // Of several passages of a product the one in the client's language is shown.
    private Key add(Passage passage, double covers) {
        var key = Key.of(passage);
        shown.merge(
                key,
                passage,
                (a, b) -> !a.language().equals(language) && b.language().equals(language) ? b : a);
        covered.merge(key, covers, Math::max);
        return key;
    }

    private Passage passage(Product product) {
        var id = product.id().value();
        return new Passage(
                id,
                SourceKind.PRODUCT,
                id,
                0,
                language,
                product.name(),
                product.description().orElse(""));
    }
}
