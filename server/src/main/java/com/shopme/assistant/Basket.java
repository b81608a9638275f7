package com.shopme.assistant;

import com.shopme.assistant.Memory.Deed;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.conversation.Content;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import java.util.List;
import org.springframework.stereotype.Component;

/// Pieces of one certain product in the cart, as far as there are any. Every figure it names comes
/// from the catalogue or the cart of that moment.
@Component
class Basket {
    // A cart of ordering holds no more of one product.
    private static final int MOST_PIECES = 999;

    private final Carts carts;
    private final Catalog catalog;
    private final Showcase showcase;

    Basket(Carts carts, Catalog catalog, Showcase showcase) {
        this.carts = carts;
        this.catalog = catalog;
        this.showcase = showcase;
    }

    void add(Scene scene, ProductId id, int count) {
        var product = catalog.products(scene.workspace(), List.of(id), scene.language()).get(id);
        if (product == null || !product.active()) showcase.gone(scene);
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

    static void done(Scene scene, ProductId product, int before, int count, CartView cart) {
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

    void set(Scene scene, ProductId id, int count) {
        var product = catalog.products(scene.workspace(), List.of(id), scene.language()).get(id);
        var before = CartLines.pieces(carts.show(scene.workspace(), scene.clientId()), id);
        if (product == null || !product.active()) showcase.gone(scene);
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
}
