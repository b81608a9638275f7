package com.shopme.assistant;

import com.shopme.conversation.Outgoing;
import com.shopme.ordering.CartView;
import com.shopme.ordering.CartView.Change;
import com.shopme.ordering.Carts;
import com.shopme.ordering.Checkout;
import com.shopme.ordering.Totals;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The cart in words, and the way from there to the checkout.
@Component
class CartPage {
    private final Carts carts;
    private final Checkout checkout;

    CartPage(Carts carts, Checkout checkout) {
        this.carts = carts;
        this.checkout = checkout;
    }

    void show(Scene scene) {
        show(scene, carts.show(scene.workspace(), scene.clientId()));
    }

    void show(Scene scene, CartView cart) {
        var now = told(scene, cart);
        if (now.isEmpty()) {
            scene.say("cart.empty");
            scene.offer(Intent.CATALOGUE);
            return;
        }
        scene.reply().say(inWords(scene, now));
        scene.offer(Intent.CHECKOUT);
        scene.offer(Intent.CATALOGUE);
        scene.offer(Intent.EMPTY);
    }

    /// After deeds of this turn: what the cart comes to now, and where to go on.
    void sumUp(Scene scene, CartView cart) {
        var now = told(scene, cart);
        if (now.isEmpty()) scene.say("cart.emptyNow");
        else scene.say("cart.sum", "n", now.pieces(), "total", scene.money(now.totals().total()));
        if (!scene.reply().offersNothing()) return;
        if (!now.isEmpty()) {
            scene.offer(Intent.CHECKOUT);
            scene.offer(Intent.CART);
        }
        scene.offer(Intent.CATALOGUE);
    }

    boolean isEmpty(Scene scene) {
        return carts.show(scene.workspace(), scene.clientId()).isEmpty();
    }

    /// Shows a cart that holds something, to go on to the checkout.
    boolean offerCheckout(Scene scene) {
        var cart = carts.show(scene.workspace(), scene.clientId());
        if (!cart.isEmpty()) show(scene, cart);
        return !cart.isEmpty();
    }

    void checkout(Scene scene) {
        var now = told(scene, carts.show(scene.workspace(), scene.clientId()));
        var link = checkout.linkFor(scene.workspace(), scene.clientId());
        if (now.isEmpty() || link.isEmpty()) {
            scene.say("cart.nothingToPay");
            scene.offer(Intent.CATALOGUE);
            return;
        }
        scene.reply().say(inWords(scene, now));
        scene.reply()
                .follow(
                        new Outgoing.Link(
                                scene.text("checkout.link"), scene.text("button.pay"), link.get()));
    }

    /// Tells what changed since the client last saw the cart; from then on it counts.
    private CartView told(Scene scene, CartView cart) {
        if (cart.changes().isEmpty()) return cart;
        cart.changes().forEach(change -> scene.reply().say(inWords(scene, change)));
        return carts.accept(scene.workspace(), scene.clientId());
    }

    private static String inWords(Scene scene, Change change) {
        return switch (change) {
            case Change.PriceChanged(_, var name, var before, var now) ->
                    scene.text(
                            "changed.price",
                            "name",
                            name,
                            "before",
                            scene.money(before),
                            "now",
                            scene.money(now));
            case Change.FewerLeft(_, var name, var wanted, var left) ->
                    left == 0
                            ? scene.text("changed.soldOut", "name", name)
                            : scene.text(
                                    "changed.fewer", "name", name, "wanted", wanted, "n", left);
            case Change.NoLongerSold(_, var name) -> scene.text("changed.gone", "name", name);
        };
    }

    private static String inWords(Scene scene, CartView cart) {
        var lines = new ArrayList<String>();
        lines.add(scene.text("cart.title"));
        cart.lines()
                .forEach(
                        line ->
                                lines.add(
                                        scene.text(
                                                "cart.line",
                                                "n",
                                                line.quantity(),
                                                "name",
                                                line.name(),
                                                "price",
                                                scene.money(line.total()))));
        lines.addAll(inWords(scene, cart.totals()));
        return String.join("\n", lines);
    }

    static List<String> inWords(Scene scene, Totals totals) {
        var lines = new ArrayList<String>();
        var discounted = !totals.discount().isZero();
        if (discounted || !totals.taxIncluded() && !totals.tax().isZero())
            lines.add(scene.text("cart.subtotal", "price", scene.money(totals.subtotal())));
        if (discounted)
            lines.add(
                    scene.text(
                            "cart.discount",
                            "percent",
                            totals.discountPercentage().stripTrailingZeros().toPlainString(),
                            "price",
                            scene.money(totals.discount())));
        if (!totals.taxIncluded() && !totals.tax().isZero())
            lines.add(tax(scene, totals, "cart.tax"));
        lines.add(scene.text("cart.total", "price", scene.money(totals.total())));
        if (totals.taxIncluded() && !totals.tax().isZero())
            lines.add(tax(scene, totals, "cart.taxIncluded"));
        return lines;
    }

    private static String tax(Scene scene, Totals totals, String key) {
        return scene.text(
                key,
                "rate",
                totals.taxRate().stripTrailingZeros().toPlainString(),
                "price",
                scene.money(totals.tax()));
    }
}
