package com.shopme.assistant;

import com.shopme.assistant.Memory.Deed;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.ProductId;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Puts right what was misunderstood or said wrong: undoes the last deed and does what was meant.
@Component
class Corrections {
    private final Carts carts;
    private final Catalog catalog;
    private final Finder finder;
    private final Shelves shelves;
    private final Showcase showcase;
    private final Basket basket;
    private final Buying buying;
    private final Changing changing;
    private final CartLines lines;

    Corrections(
            Carts carts,
            Catalog catalog,
            Finder finder,
            Shelves shelves,
            Showcase showcase,
            Basket basket,
            Buying buying,
            Changing changing,
            CartLines lines) {
        this.carts = carts;
        this.catalog = catalog;
        this.finder = finder;
        this.shelves = shelves;
        this.showcase = showcase;
        this.basket = basket;
        this.buying = buying;
        this.changing = changing;
        this.lines = lines;
    }

    /// "The other one" is bought instead of the last.
    void buy(Scene scene, Mention what, OptionalInt count) {
        var zero = count.isPresent() && count.getAsInt() == 0;
        if (what instanceof Mention.Other && !zero) correct(scene, what, count);
        else buying.buy(scene, what, count);
    }

    /// "No, I meant …", said of the last deed.
    void correct(Scene scene, Mention what, OptionalInt count) {
        var now = scene.memory().deed;
        var deed = now != null ? now : scene.before().deed;
        if (deed == null) correctLook(scene, what, count);
        else
            switch (what) {
                case Mention.That _ when count.isPresent() && deed.count() == 0 ->
                        changing.change(scene, what, count.getAsInt());
                case Mention.That _ when count.isPresent() ->
                        basket.set(
                                scene,
                                new ProductId(deed.product()),
                                deed.before() + count.getAsInt());
                case Mention.That _, Mention.Other _, Mention.All _ ->
                        insteadOf(scene, deed, count);
                case Mention.Named(var words) -> insteadOf(scene, deed, words, count);
                case Mention.Offered _, Mention.Exactly _, Mention.Cheapest _ -> {
                    undo(scene, deed);
                    buying.buy(scene, what, amount(deed, count));
                }
            }
    }

    private void correctLook(Scene scene, Mention what, OptionalInt count) {
        var wished = what instanceof Mention.That && count.isEmpty() ? new Mention.Other() : what;
        if (count.isPresent()) changing.change(scene, wished, count.getAsInt());
        else showcase.look(scene, wished, Intent.FIND, count);
    }

    private void insteadOf(Scene scene, Deed deed, String words, OptionalInt count) {
        var cart = carts.show(scene.workspace(), scene.clientId());
        var line =
                count.isPresent()
                        ? lines.named(scene, cart, words)
                        : Optional.<CartView.Line>empty();
        if (line.filter(l -> !l.product().value().equals(deed.product())).isPresent()) {
            basket.set(scene, line.get().product(), count.getAsInt());
            return;
        }
        var same =
                finder.find(scene, words) instanceof Finder.Finding.One(var product, _, _)
                        && product.id().value().equals(deed.product());
        if (same)
            basket.set(
                    scene,
                    new ProductId(deed.product()),
                    deed.before() + count.orElse(deed.count()));
        else {
            undo(scene, deed);
            buying.buyNamed(scene, words, amount(deed, count));
        }
    }

    private void insteadOf(Scene scene, Deed deed, OptionalInt count) {
        undo(scene, deed);
        var ids = scene.before().others.stream().map(ProductId::new).toList();
        var others = catalog.products(scene.workspace(), ids, scene.language());
        var products = ids.stream().map(others::get).filter(p -> p != null && p.active()).toList();
        var amount = amount(deed, count);
        if (products.isEmpty()) shelves.categories(scene, "shelves.which");
        else if (products.size() == 1) basket.add(scene, products.getFirst(), amount.orElse(1));
        else buying.which(scene, "", products, amount.orElse(1));
    }

    private void undo(Scene scene, Deed deed) {
        var id = new ProductId(deed.product());
        var name =
                CartLines.lineOf(carts.show(scene.workspace(), scene.clientId()), id)
                        .map(CartView.Line::name)
                        .orElse("");
        if (deed.count() == 0) return;
        var cart = carts.change(scene.workspace(), scene.clientId(), id, deed.before());
        scene.changed(cart);
        if (!name.isEmpty()) scene.say("basket.undone", "name", name);
    }

    private static OptionalInt amount(Deed deed, OptionalInt count) {
        return count.isPresent() ? count : OptionalInt.of(Math.max(1, deed.count()));
    }
}
