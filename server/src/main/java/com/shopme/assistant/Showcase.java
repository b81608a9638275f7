package com.shopme.assistant;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Shows what was asked about: a product, several that may be meant, or a shelf.
@Component
class Showcase {
    private final Catalog catalog;
    private final Finder finder;
    private final Shelves shelves;
    private final ProductCards cards;
    private final Quotes quotes;

    Showcase(Catalog catalog, Finder finder, Shelves shelves, ProductCards cards, Quotes quotes) {
        this.catalog = catalog;
        this.finder = finder;
        this.shelves = shelves;
        this.cards = cards;
        this.quotes = quotes;
    }

    /// Shows what was asked about.
    void look(Scene scene, Mention what, Intent aspect, OptionalInt count) {
        switch (what) {
            case Mention.Exactly(var product) -> show(scene, product, count);
            case Mention.Named(var words) -> find(scene, words, aspect, count);
            case Mention.Offered(var place) ->
                    scene.offered(place)
                            .flatMap(option -> Tap.product(option.id()))
                            .ifPresentOrElse(p -> show(scene, p, count), () -> which(scene));
            case Mention.Cheapest _ ->
                    cheapest(scene)
                            .ifPresentOrElse(
                                    p -> show(scene, p.id(), count),
                                    () -> shelves.categories(scene, "shelves.recommend"));
            case Mention.Other _ -> others(scene);
            case Mention.All _ -> all(scene);
            case Mention.That _ ->
                    scene.memory()
                            .lastProduct()
                            .ifPresentOrElse(p -> show(scene, p, count), () -> which(scene));
        }
    }

    private void find(Scene scene, String words, Intent aspect, OptionalInt count) {
        switch (finder.find(scene, words)) {
            case Finder.Finding.One(var product, var besides, _) -> {
                scene.talkedAbout(product, besides);
                cards.card(scene, product, count);
            }
            case Finder.Finding.Several(var products) -> several(scene, words, products);
            case Finder.Finding.None _ when aspect == Intent.RECOMMEND ->
                    shelves.categories(scene, "shelves.recommend");
            case Finder.Finding.None _ -> notFound(scene, words);
        }
    }

    /// A bare mention: false if nothing here is called so.
    boolean mentioned(Scene scene, String words) {
        if (shelves.isName(scene, words)) return shelves.openShelf(scene, words);
        if (finder.find(scene, words) instanceof Finder.Finding.None)
            return shelves.openShelf(scene, words);
        find(scene, words, Intent.FIND, OptionalInt.empty());
        return true;
    }

    private void several(Scene scene, String words, List<Product> products) {
        if (shelves.openShelf(scene, words)) return;
        ProductCards.list(scene, "shelves.found", words, products);
        scene.talkedAbout(products.getFirst(), products);
    }

    void notFound(Scene scene, String words) {
        if (quotes.quote(scene)) return;
        scene.say("shelves.notFound", "words", words);
        if (scene.reply().offersNothing()) shelves.categories(scene, "shelves.instead");
        scene.offer(Intent.PERSON);
    }

    void gone(Scene scene) {
        scene.say("shelves.productGone");
        if (scene.reply().offersNothing()) shelves.categories(scene, "shelves.instead");
    }

    private void show(Scene scene, ProductId id, OptionalInt count) {
        var product = catalog.products(scene.workspace(), List.of(id), scene.language()).get(id);
        if (product == null || !product.active()) {
            gone(scene);
            return;
        }
        scene.talkedAbout(product, List.of());
        scene.memory().others = scene.before().others;
        cards.card(scene, product, count);
    }

    /// Of what was offered and is in stock, what costs least.
    Optional<Product> cheapest(Scene scene) {
        return catalog
                .products(scene.workspace(), scene.offeredProducts(), scene.language())
                .values()
                .stream()
                .filter(product -> product.active() && product.available())
                .min(Comparator.comparing(Product::price));
    }

    private void which(Scene scene) {
        shelves.categories(scene, "shelves.which");
    }

    private void others(Scene scene) {
        var ids = scene.before().others.stream().map(ProductId::new).toList();
        var products =
                ids.stream()
                        .flatMap(id -> found(scene, ids, id).stream())
                        .filter(Product::active)
                        .toList();
        if (products.isEmpty()) which(scene);
        else if (products.size() == 1) cards.card(scene, products.getFirst(), OptionalInt.empty());
        else ProductCards.list(scene, "shelves.others", "", products);
        products.stream().findFirst().ifPresent(p -> scene.talkedAbout(p, products));
    }

    private void all(Scene scene) {
        var ids = scene.offeredProducts();
        if (ids.isEmpty()) shelves.categories(scene, "shelves.categories");
        for (var id : ids) show(scene, id, OptionalInt.empty());
    }

    private Optional<Product> found(Scene scene, List<ProductId> ids, ProductId id) {
        return Optional.ofNullable(
                catalog.products(scene.workspace(), ids, scene.language()).get(id));
    }
}
