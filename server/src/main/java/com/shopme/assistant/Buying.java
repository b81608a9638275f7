package com.shopme.assistant;

import com.shopme.assistant.Memory.Later;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Finds out which product is to be bought and has it put into the cart, or asks which.
@Component
class Buying {
    private final Finder finder;
    private final Shelves shelves;
    private final Showcase showcase;
    private final ProductCards cards;
    private final Basket basket;
    private final Removing removing;

    Buying(
            Finder finder,
            Shelves shelves,
            Showcase showcase,
            ProductCards cards,
            Basket basket,
            Removing removing) {
        this.finder = finder;
        this.shelves = shelves;
        this.showcase = showcase;
        this.cards = cards;
        this.basket = basket;
        this.removing = removing;
    }

    void buy(Scene scene, Mention what, OptionalInt count) {
        if (count.isPresent() && count.getAsInt() == 0)
            removing.remove(scene, what, OptionalInt.empty());
        else
            switch (what) {
                case Mention.Exactly(var id) -> basket.add(scene, id, count.orElse(1));
                case Mention.Named(var words) -> buyNamed(scene, words, count);
                case Mention.Offered(var place) -> buyOffered(scene, place, count);
                case Mention.That _ -> buyThat(scene, count);
                case Mention.All _ -> buyAll(scene, count);
                case Mention.Cheapest _ ->
                        showcase.cheapest(scene)
                                .ifPresentOrElse(
                                        product -> basket.add(scene, product, count.orElse(1)),
                                        () -> shelves.categories(scene, "shelves.which"));
                case Mention.Other _ -> shelves.categories(scene, "shelves.which");
            }
    }

    void buyNamed(Scene scene, String words, OptionalInt count) {
        var place = Finder.only(words, titles(scene));
        var offered =
                place < 0
                        ? Optional.<ProductId>empty()
                        : Tap.product(scene.before().offered.get(place).id());
        if (offered.isPresent()) {
            basket.add(scene, offered.get(), count.orElse(1));
            return;
        }
        switch (finder.find(scene, words)) {
            case Finder.Finding.One(var product, var besides, var sure) -> {
                scene.talkedAbout(product, besides);
                if (sure) basket.add(scene, product, count.orElse(1));
                else cards.card(scene, product, count);
            }
            case Finder.Finding.Several(var products) ->
                    which(scene, words, products, count.orElse(1));
            case Finder.Finding.None _
                    when count.isPresent() && scene.memory().numbersCountPieces ->
                    buyThat(scene, count);
            case Finder.Finding.None _ -> showcase.notFound(scene, words);
        }
    }

    private static List<String> titles(Scene scene) {
        return scene.before().offered.stream()
                .map(option -> Tap.product(option.id()).isPresent() ? option.title() : "")
                .toList();
    }

    private void buyOffered(Scene scene, int place, OptionalInt count) {
        var product = scene.offered(place).flatMap(option -> Tap.product(option.id()));
        if (product.isPresent()) basket.add(scene, product.get(), count.orElse(1));
        else shelves.categories(scene, "shelves.which");
    }

    private void buyThat(Scene scene, OptionalInt count) {
        var offered = scene.offeredProducts();
        var product = scene.memory().lastProduct();
        if (product.isPresent()
                && (offered.size() <= 1
                        || scene.before().deed != null
                        || scene.memory().numbersCountPieces))
            basket.add(scene, product.get(), count.orElse(1));
        else if (!offered.isEmpty() && count.isPresent() && count.getAsInt() <= offered.size())
            basket.add(scene, offered.get(count.getAsInt() - 1), 1);
        else shelves.categories(scene, "shelves.which");
    }

    private void buyAll(Scene scene, OptionalInt count) {
        var offered = scene.offeredProducts();
        if (offered.size() < 2) shelves.categories(scene, "shelves.which");
        else offered.forEach(id -> basket.add(scene, id, count.orElse(1)));
    }

    /// One question at a time: what else is unclear waits for the next turn.
    void which(Scene scene, String words, List<Product> products, int count) {
        if (!scene.reply().offersNothing()) {
            scene.memory().later.add(new Later(words, count));
            return;
        }
        var lines = new ArrayList<String>();
        for (var product : products)
            lines.add(ProductCards.numbered(scene, product, Tap.add(product.id(), count)));
        scene.say("basket.which", "words", words, "list", String.join("\n", lines));
        scene.talkedAbout(products.getFirst(), products);
    }

    /// Asks about what had to wait.
    void askLater(Scene scene) {
        for (var later : scene.before().later)
            buyNamed(scene, later.words(), OptionalInt.of(later.count()));
    }
}
