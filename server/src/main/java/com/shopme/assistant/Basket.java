package com.shopme.assistant;

import com.shopme.assistant.Memory.Deed;
import com.shopme.assistant.Memory.Later;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.conversation.Content;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Puts products into the cart and takes them out. Every figure it names comes from the catalogue
/// or the cart of that moment.
@Component
class Basket {
    // A cart of ordering holds no more of one product.
    private static final int MOST_PIECES = 999;

    private final Carts carts;
    private final Catalog catalog;
    private final Finder finder;
    private final Shelves shelves;
    private final CartPage page;
    private final CartLines lines;

    Basket(
            Carts carts,
            Catalog catalog,
            Finder finder,
            Shelves shelves,
            CartPage page,
            CartLines lines) {
        this.carts = carts;
        this.catalog = catalog;
        this.finder = finder;
        this.shelves = shelves;
        this.page = page;
        this.lines = lines;
    }

    // Buying

    void buy(Scene scene, Mention what, OptionalInt count) {
        if (count.isPresent() && count.getAsInt() == 0) remove(scene, what, OptionalInt.empty());
        else
            switch (what) {
                case Mention.Exactly(var id) -> add(scene, id, count.orElse(1));
                case Mention.Named(var words) -> buyNamed(scene, words, count);
                case Mention.Offered(var place) -> buyOffered(scene, place, count);
                case Mention.That _ -> buyThat(scene, count);
                case Mention.All _ -> buyAll(scene, count);
                case Mention.Cheapest _ ->
                        shelves.cheapest(scene)
                                .ifPresentOrElse(
                                        product -> add(scene, product, count.orElse(1)),
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
            add(scene, offered.get(), count.orElse(1));
            return;
        }
        switch (finder.find(scene, words)) {
            case Finder.Finding.One(var product, var besides, var sure) -> {
                scene.talkedAbout(product, besides);
                if (sure) add(scene, product, count.orElse(1));
                else shelves.card(scene, product, count);
            }
            case Finder.Finding.Several(var products) ->
                    which(scene, words, products, count.orElse(1));
            case Finder.Finding.None _
                    when count.isPresent() && scene.memory().numbersCountPieces ->
                    buyThat(scene, count);
            case Finder.Finding.None _ -> shelves.notFound(scene, words);
        }
    }

    private static List<String> titles(Scene scene) {
        return scene.before().offered.stream()
                .map(option -> Tap.product(option.id()).isPresent() ? option.title() : "")
                .toList();
    }

    private void buyOffered(Scene scene, int place, OptionalInt count) {
        var product = scene.offered(place).flatMap(option -> Tap.product(option.id()));
        if (product.isPresent()) add(scene, product.get(), count.orElse(1));
        else shelves.categories(scene, "shelves.which");
    }

    private void buyThat(Scene scene, OptionalInt count) {
        var offered = scene.offeredProducts();
        var product = scene.memory().lastProduct();
        if (product.isPresent()
                && (offered.size() <= 1
                        || scene.before().deed != null
                        || scene.memory().numbersCountPieces))
            add(scene, product.get(), count.orElse(1));
        else if (!offered.isEmpty() && count.isPresent() && count.getAsInt() <= offered.size())
            add(scene, offered.get(count.getAsInt() - 1), 1);
        else shelves.categories(scene, "shelves.which");
    }

    private void buyAll(Scene scene, OptionalInt count) {
        var offered = scene.offeredProducts();
        if (offered.size() < 2) shelves.categories(scene, "shelves.which");
        else offered.forEach(id -> add(scene, id, count.orElse(1)));
    }

    /// One question at a time: what else is unclear waits for the next turn.
    void which(Scene scene, String words, List<Product> products, int count) {
        if (!scene.reply().offersNothing()) {
            scene.memory().later.add(new Later(words, count));
            return;
        }
        var lines = new ArrayList<String>();
        for (var product : products)
            lines.add(Shelves.numbered(scene, product, Tap.add(product.id(), count)));
        scene.say("basket.which", "words", words, "list", String.join("\n", lines));
        scene.talkedAbout(products.getFirst(), products);
    }

    /// Asks about what had to wait.
    void askLater(Scene scene) {
        for (var later : scene.before().later)
            buyNamed(scene, later.words(), OptionalInt.of(later.count()));
    }

    private void add(Scene scene, ProductId id, int count) {
        var product = catalog.products(scene.workspace(), List.of(id), scene.language()).get(id);
        if (product == null || !product.active()) shelves.gone(scene);
        else add(scene, product, count);
    }

    void add(Scene scene, Product product, int count) {
        var before =
                CartLines.pieces(carts.show(scene.workspace(), scene.clientId()), product.id());
        scene.memory().product = product.id().value();
        if (scene.memory().others.isEmpty()) scene.memory().others = scene.before().others;
        if (isShort(scene, product, before, count)) return;
        if (before + count > MOST_PIECES) {
            scene.say("basket.tooMany", "n", MOST_PIECES);
            return;
        }
        var cart = carts.add(scene.workspace(), scene.clientId(), product.id(), count);
        done(scene, product.id(), before, count, cart);
        var now = CartLines.pieces(cart, product.id());
        scene.say(
                now == count ? "basket.added" : "basket.addedMore",
                "n",
                count,
                "name",
                product.name(),
                "price",
                scene.money(CartLines.line(cart, product.id()).total()),
                "now",
                now);
    }

    private boolean isShort(Scene scene, Product product, int before, int count) {
        var left = product.stock() - before;
        if (left >= count) return false;
        if (product.stock() == 0) {
            scene.say("basket.soldOut", "name", product.name());
            scene.offer(Tap.shelf(product.category(), 0), scene.text("button.similar"));
        } else if (left <= 0) {
            scene.say("basket.allInCart", "n", product.stock(), "name", product.name());
        } else {
            scene.say(
                    before == 0 ? "basket.onlyLeft" : "basket.onlyMoreLeft",
                    "n",
                    left,
                    "name",
                    product.name(),
                    "has",
                    before);
            scene.memory().numbersCountPieces = true;
            scene.ask(
                    Tap.add(product.id(), left),
                    scene.text("button.add", "n", left),
                    Tap.doing(Intent.CANCEL),
                    scene.text("button.no"));
        }
        return true;
    }

    private static void done(Scene scene, ProductId product, int before, int count, CartView cart) {
        scene.memory().product = product.value();
        scene.memory().deed = new Deed(product.value(), before, count);
        scene.changed(cart);
    }

    /// A basket filled in WhatsApp's catalogue, at our prices.
    void fill(Scene scene, Content.Basket basket) {
        for (var item : basket.items()) {
            var product = catalog.withSku(scene.workspace(), item.sku(), scene.language());
            if (product.filter(Product::active).isEmpty())
                scene.say("basket.unknownSku", "sku", item.sku());
            else if (item.quantity() > 0) add(scene, product.get(), item.quantity());
        }
    }

    // Changing

    void change(Scene scene, Mention what, int count) {
        var cart = carts.show(scene.workspace(), scene.clientId());
        var line = lines.pointedAt(scene, cart, what);
        if (count == 0) remove(scene, what, OptionalInt.empty());
        else if (line.isPresent()) set(scene, line.get().product(), count);
        else buy(scene, what, OptionalInt.of(count));
    }

    void set(Scene scene, ProductId id, int count) {
        var product = catalog.products(scene.workspace(), List.of(id), scene.language()).get(id);
        var before = CartLines.pieces(carts.show(scene.workspace(), scene.clientId()), id);
        if (product == null || !product.active()) shelves.gone(scene);
        else if (product.stock() == 0) scene.say("basket.soldOut", "name", product.name());
        else if (count > product.stock()) {
            scene.say(
                    "basket.onlyLeft", "n", product.stock(), "name", product.name(), "has", before);
            scene.ask(
                    Tap.set(id, product.stock()),
                    scene.text("button.set", "n", product.stock()),
                    Tap.doing(Intent.CANCEL),
                    scene.text("button.no"));
        } else if (count > MOST_PIECES) scene.say("basket.tooMany", "n", MOST_PIECES);
        else {
            var cart = carts.change(scene.workspace(), scene.clientId(), id, count);
            done(scene, id, 0, count, cart);
            scene.say(
                    "basket.set",
                    "n",
                    count,
                    "name",
                    product.name(),
                    "price",
                    scene.money(CartLines.line(cart, id).total()));
        }
    }

    /// One product for another, as many of it as there were.
    void swap(Scene scene, String out, String in, OptionalInt count) {
        var line = lines.named(scene, carts.show(scene.workspace(), scene.clientId()), out);
        var amount = line.map(CartView.Line::quantity).map(OptionalInt::of).orElse(count);
        buyNamed(scene, in, count.isPresent() ? count : amount);
        var added = scene.memory().deed;
        if (line.isPresent() && added != null) {
            takeOut(scene, line.get(), OptionalInt.empty());
            scene.memory().deed = added;
            scene.memory().product = added.product();
        }
    }

    void remove(Scene scene, Mention what, OptionalInt count) {
        var cart = carts.show(scene.workspace(), scene.clientId());
        if (cart.isEmpty()) {
            scene.say("cart.empty");
            scene.offer(Intent.CATALOGUE);
            return;
        }
        var line = lines.pointedAt(scene, cart, what);
        if (line.isPresent()) takeOut(scene, line.get(), count);
        else if (what instanceof Mention.Named(var words)) {
            scene.say("basket.notInCart", "words", words);
            page.show(scene, cart);
        } else whichToRemove(scene, cart);
    }

    private void takeOut(Scene scene, CartView.Line line, OptionalInt count) {
        var rest = Math.max(0, line.quantity() - count.orElse(line.quantity()));
        var cart = carts.change(scene.workspace(), scene.clientId(), line.product(), rest);
        done(scene, line.product(), line.quantity(), 0, cart);
        if (rest == 0) scene.memory().product = null;
        scene.say(
                rest == 0 ? "basket.removed" : "basket.removedSome",
                "n",
                line.quantity() - rest,
                "name",
                line.name(),
                "now",
                rest);
    }

    private static void whichToRemove(Scene scene, CartView cart) {
        scene.say("basket.whichToRemove");
        cart.lines().forEach(l -> scene.offer(Tap.remove(l.product()), l.name()));
    }

    void askToEmpty(Scene scene) {
        var cart = carts.show(scene.workspace(), scene.clientId());
        if (cart.isEmpty()) scene.say("cart.empty");
        else {
            scene.say("basket.reallyEmpty", "n", cart.pieces());
            scene.ask(
                    Tap.EMPTY_NOW,
                    scene.text("button.emptyNow"),
                    Tap.doing(Intent.CANCEL),
                    scene.text("button.no"));
        }
    }

    void empty(Scene scene) {
        carts.empty(scene.workspace(), scene.clientId());
        scene.say("basket.emptied");
        scene.offer(Intent.CATALOGUE);
        scene.memory().product = null;
    }
}
