package com.shopme.assistant;

import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.ordering.CartView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the line of a cart that somebody speaks of.
@Component
class CartLines {
    private final Finder finder;

    CartLines(Finder finder) {
        this.finder = finder;
    }

    /// The line of the cart that is meant.
    Optional<CartView.Line> pointedAt(Scene scene, CartView cart, Mention what) {
        return switch (what) {
            case Mention.Exactly(var id) -> lineOf(cart, id);
            case Mention.Named(var words) -> named(scene, cart, words);
            case Mention.Offered(var place) ->
                    scene.offered(place)
                            .flatMap(option -> Tap.product(option.id()))
                            .flatMap(id -> lineOf(cart, id))
                            .or(() -> at(cart, place));
            case Mention.Other _ ->
                    cart.lines().size() == 2
                            ? cart.lines().stream()
                                    .filter(
                                            l ->
                                                    !l.product()
                                                            .value()
                                                            .equals(scene.before().product))
                                    .findFirst()
                            : Optional.empty();
            case Mention.Cheapest _ -> Optional.empty();
            case Mention.That _, Mention.All _ ->
                    scene.memory()
                            .lastProduct()
                            .flatMap(id -> lineOf(cart, id))
                            .or(() -> cart.lines().size() == 1 ? at(cart, 1) : Optional.empty());
        };
    }

    Optional<CartView.Line> named(Scene scene, CartView cart, String words) {
        var place = Finder.only(words, cart.lines().stream().map(CartView.Line::name).toList());
        if (place >= 0) return Optional.of(cart.lines().get(place));
        var meant =
                switch (finder.find(scene, words)) {
                    case Finder.Finding.One(var product, _, _) -> List.of(product);
                    case Finder.Finding.Several(var products) -> products;
                    case Finder.Finding.None _ -> List.<Product>of();
                };
        var lines = meant.stream().flatMap(p -> lineOf(cart, p.id()).stream()).toList();
        return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    }

    static int pieces(CartView cart, ProductId product) {
        return lineOf(cart, product).map(CartView.Line::quantity).orElse(0);
    }

    static CartView.Line line(CartView cart, ProductId product) {
        return lineOf(cart, product).orElseThrow();
    }

    static Optional<CartView.Line> lineOf(CartView cart, ProductId product) {
        return cart.lines().stream().filter(l -> l.product().equals(product)).findFirst();
    }

    private static Optional<CartView.Line> at(CartView cart, int place) {
        var index = place < 0 ? cart.lines().size() - 1 : place - 1;
        return index >= 0 && index < cart.lines().size()
                ? Optional.of(cart.lines().get(index))
                : Optional.empty();
    }
}
