package com.shopme.assistant;

import com.shopme.assistant.Memory.Question;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.Category;
import com.shopme.catalog.CategoryId;
import com.shopme.catalog.Images;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.conversation.Outgoing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Shows what the shop sells.
@Component
class Shelves {
    private static final int PAGE = 8;
    private static final int FEW = 5;

    private final Catalog catalog;
    private final Images images;
    private final Finder finder;

    Shelves(Catalog catalog, Images images, Finder finder) {
        this.catalog = catalog;
        this.images = images;
        this.finder = finder;
    }

    void categories(Scene scene, String key) {
        var categories = catalog.categories(scene.workspace(), scene.language());
        if (categories.isEmpty()) scene.say("shelves.empty");
        else if (categories.size() == 1) shelf(scene, categories.getFirst().id(), 0);
        else {
            var lines = categories.stream().map(c -> line(scene, c)).toList();
            scene.say(key, "list", String.join("\n", lines));
        }
    }

    private static String line(Scene scene, Category category) {
        var count = scene.text("shelves.count", "n", category.products());
        var place =
                scene.reply()
                        .offer(
                                new Outgoing.Choice(
                                        Tap.shelf(category.id(), 0),
                                        category.name(),
                                        Optional.of(count)));
        return place + ". " + category.name();
    }

    void shelf(Scene scene, CategoryId id, int offset) {
        var page = catalog.inCategory(scene.workspace(), id, scene.language(), offset, PAGE + 1);
        if (page.isEmpty()) {
            categories(scene, offset == 0 ? "shelves.gone" : "shelves.noMore");
            return;
        }
        var name =
                catalog.categories(scene.workspace(), scene.language()).stream()
                        .filter(category -> category.id().equals(id))
                        .map(Category::name)
                        .findFirst()
                        .orElse(scene.shop().name());
        list(scene, "shelves.shelf", name, page.stream().limit(PAGE).toList());
        scene.memory().next = null;
        if (page.size() <= PAGE) return;
        scene.memory().next = Tap.shelf(id, offset + PAGE);
        scene.offer(scene.memory().next, scene.text("button.MORE"));
    }

    void more(Scene scene) {
        var next = Optional.ofNullable(scene.before().next).flatMap(Tap::read);
        if (next.isPresent() && next.get() instanceof Wish.Shelf(var category, var offset))
            shelf(scene, category, offset);
        else categories(scene, "shelves.categories");
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
                                    () -> categories(scene, "shelves.recommend"));
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
                card(scene, product, count);
            }
            case Finder.Finding.Several(var products) -> several(scene, words, products);
            case Finder.Finding.None _ when aspect == Intent.RECOMMEND ->
                    categories(scene, "shelves.recommend");
            case Finder.Finding.None _ -> notFound(scene, words);
        }
    }

    /// A bare mention: false if nothing here is called so.
    boolean mentioned(Scene scene, String words) {
        if (isName(scene, words)) return openShelf(scene, words);
        if (finder.find(scene, words) instanceof Finder.Finding.None)
            return openShelf(scene, words);
        find(scene, words, Intent.FIND, OptionalInt.empty());
        return true;
    }

    private void several(Scene scene, String words, List<Product> products) {
        if (openShelf(scene, words)) return;
        list(scene, "shelves.found", words, products);
        scene.talkedAbout(products.getFirst(), products);
    }

    private boolean openShelf(Scene scene, String words) {
        var categories = catalog.categories(scene.workspace(), scene.language());
        var place = Finder.only(words, categories.stream().map(Category::name).toList());
        if (place >= 0) shelf(scene, categories.get(place).id(), 0);
        return place >= 0;
    }

    /// Whether a shelf is called exactly so.
    boolean isName(Scene scene, String words) {
        var asked = Finder.stems(words);
        return catalog.categories(scene.workspace(), scene.language()).stream()
                .map(category -> Finder.stems(category.name()))
                .anyMatch(name -> name.size() == asked.size() && Finder.fits(asked, name));
    }

    void notFound(Scene scene, String words) {
        scene.say("shelves.notFound", "words", words);
        if (scene.reply().offersNothing()) categories(scene, "shelves.instead");
        scene.offer(Intent.PERSON);
    }

    void gone(Scene scene) {
        scene.say("shelves.productGone");
        if (scene.reply().offersNothing()) categories(scene, "shelves.instead");
    }

    private void show(Scene scene, ProductId id, OptionalInt count) {
        var product = catalog.products(scene.workspace(), List.of(id), scene.language()).get(id);
        if (product == null || !product.active()) {
            gone(scene);
            return;
        }
        scene.talkedAbout(product, List.of());
        scene.memory().others = scene.before().others;
        card(scene, product, count);
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
        categories(scene, "shelves.which");
    }

    private void others(Scene scene) {
        var ids = scene.before().others.stream().map(ProductId::new).toList();
        var products =
                ids.stream()
                        .flatMap(id -> found(scene, ids, id).stream())
                        .filter(Product::active)
                        .toList();
        if (products.isEmpty()) which(scene);
        else if (products.size() == 1) card(scene, products.getFirst(), OptionalInt.empty());
        else list(scene, "shelves.others", "", products);
        products.stream().findFirst().ifPresent(p -> scene.talkedAbout(p, products));
    }

    private void all(Scene scene) {
        var ids = scene.offeredProducts();
        if (ids.isEmpty()) categories(scene, "shelves.categories");
        for (var id : ids) show(scene, id, OptionalInt.empty());
    }

    private Optional<Product> found(Scene scene, List<ProductId> ids, ProductId id) {
        return Optional.ofNullable(
                catalog.products(scene.workspace(), ids, scene.language()).get(id));
    }

    /// A numbered list to choose from; choosing shows the product.
    private void list(Scene scene, String key, String words, List<Product> products) {
        var lines = products.stream().map(p -> numbered(scene, p, Tap.show(p.id()))).toList();
        scene.say(key, "words", words, "list", String.join("\n", lines));
    }

    /// Offers a product by number, name and price.
    static String numbered(Scene scene, Product product, String tap) {
        var about = scene.money(product.price()) + " · " + stock(scene, product);
        var place =
                scene.reply().offer(new Outgoing.Choice(tap, product.name(), Optional.of(about)));
        return scene.text(
                product.available() ? "shelves.line" : "shelves.lineSoldOut",
                "place",
                place,
                "name",
                product.name(),
                "price",
                scene.money(product.price()));
    }

    void card(Scene scene, Product product, OptionalInt count) {
        product.image().ifPresent(i -> scene.reply().picture(images.address(scene.workspace(), i)));
        scene.reply().say(description(scene, product));
        var wanted = count.orElse(1);
        if (wanted > 1 && product.available()) forSoMany(scene, product, wanted);
        scene.memory().numbersCountPieces = product.available();
        if (product.available()) {
            var pieces = Math.min(Math.max(1, wanted), product.stock());
            var add = Tap.add(product.id(), pieces);
            scene.offer(add, scene.text("button.add", "n", pieces));
            scene.memory().question =
                    new Question(Question.Kind.DEED, add, Tap.doing(Intent.CANCEL));
        }
        scene.offer(Tap.shelf(product.category(), 0), scene.text("button.similar"));
    }

    private static void forSoMany(Scene scene, Product product, int wanted) {
        if (product.stock() < wanted)
            scene.say("shelves.fewer", "n", product.stock(), "name", product.name());
        else
            scene.say(
                    "shelves.soMany",
                    "n",
                    wanted,
                    "name",
                    product.name(),
                    "price",
                    scene.money(product.price().times(wanted)));
    }

    private static String description(Scene scene, Product product) {
        return product.description()
                .map(
                        about ->
                                scene.text(
                                        "shelves.card",
                                        "name",
                                        product.name(),
                                        "about",
                                        about,
                                        "price",
                                        scene.money(product.price()),
                                        "stock",
                                        stock(scene, product)))
                .orElseGet(
                        () ->
                                scene.text(
                                        "shelves.cardPlain",
                                        "name",
                                        product.name(),
                                        "price",
                                        scene.money(product.price()),
                                        "stock",
                                        stock(scene, product)));
    }

    static String stock(Scene scene, Product product) {
        if (!product.available()) return scene.text("stock.none");
        return product.stock() <= FEW
                ? scene.text("stock.few", "n", product.stock())
                : scene.text("stock.plenty");
    }
}
