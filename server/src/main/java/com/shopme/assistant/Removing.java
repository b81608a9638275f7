package com.shopme.assistant;

import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Takes things out of the cart: one, some pieces of it, or all.
@Component
class Removing {
    private final Carts carts;
    private final CartLines lines;
    private final CartPage page;

    Removing(Carts carts, CartLines lines, CartPage page) {
        this.carts = carts;
        this.lines = lines;
        this.page = page;
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

    void takeOut(Scene scene, CartView.Line line, OptionalInt count) {
        var rest = Math.max(0, line.quantity() - count.orElse(line.quantity()));
        var cart = carts.change(scene.workspace(), scene.clientId(), line.product(), rest);
        Basket.done(scene, line.product(), line.quantity(), 0, cart);
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
