package com.shopme.assistant;

import org.springframework.stereotype.Component;

/// Fulfils wishes about what is in the cart.
@Component
class CartWishes {
    private final Basket basket;
    private final Buying buying;
    private final Removing removing;
    private final Changing changing;
    private final Corrections corrections;

    CartWishes(
            Basket basket,
            Buying buying,
            Removing removing,
            Changing changing,
            Corrections corrections) {
        this.basket = basket;
        this.buying = buying;
        this.removing = removing;
        this.changing = changing;
        this.corrections = corrections;
    }

    void fulfil(Scene scene, Wish.OfCart wish) {
        switch (wish) {
            case Wish.Buy(var what, var count) -> corrections.buy(scene, what, count);
            case Wish.Remove(var what, var count) -> removing.remove(scene, what, count);
            case Wish.Change(var what, var count) -> changing.change(scene, what, count);
            case Wish.Swap(var out, var in, var count) -> changing.swap(scene, out, in, count);
            case Wish.Correct(var what, var count) -> corrections.correct(scene, what, count);
            case Wish.EmptyNow _ -> removing.empty(scene);
            case Wish.Fill(var filled) -> basket.fill(scene, filled);
        }
    }

    /// Asks about what had to wait.
    void askLater(Scene scene) {
        buying.askLater(scene);
    }
}
