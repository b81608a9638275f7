package com.shopme.assistant;

import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Other amounts of what is in the cart, or one product for another.
@Component
class Changing {
    private final Carts carts;
    private final CartLines lines;
    private final Basket basket;
    private final Buying buying;
    private final Removing removing;

    Changing(Carts carts, CartLines lines, Basket basket, Buying buying, Removing removing) {
        this.carts = carts;
        this.lines = lines;
        this.basket = basket;
        this.buying = buying;
        this.removing = removing;
    }

    void change(Scene scene, Mention what, int count) {
        var cart = carts.show(scene.workspace(), scene.clientId());
        var line = lines.pointedAt(scene, cart, what);
        if (count == 0) removing.remove(scene, what, OptionalInt.empty());
        else if (line.isPresent()) basket.set(scene, line.get().product(), count);
        else buying.buy(scene, what, OptionalInt.of(count));
    }

    /// One product for another, as many of it as there were.
    void swap(Scene scene, String out, String in, OptionalInt count) {
        var line = lines.named(scene, carts.show(scene.workspace(), scene.clientId()), out);
        var amount = line.map(CartView.Line::quantity).map(OptionalInt::of).orElse(count);
        buying.buyNamed(scene, in, count.isPresent() ? count : amount);
        var added = scene.memory().deed;
        if (line.isPresent() && added != null) {
            removing.takeOut(scene, line.get(), OptionalInt.empty());
            scene.memory().deed = added;
            scene.memory().product = added.product();
        }
    }
}
