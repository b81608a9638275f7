package com.shopme.ordering;

import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An old order, to be bought again.
///
/// @param shelf what the catalogue says today about its products
record Repeat(Order order, Map<ProductId, Product> shelf) {

    /// At least as many as last time, so that asking twice does not double it.
    Cart into(Cart cart) {
        var filled = cart;
        for (var line : order.lines()) filled = put(line, filled);
        return filled;
    }

    /// What cannot be had as often as last time.
    List<CartView.Change> missing() {
        return order.lines().stream().flatMap(this::missing).toList();
    }

    private Cart put(Order.Line line, Cart cart) {
        var product = shelf.get(line.product());
        if (product == null || !product.available()) return cart;
        var held = cart.line(line.product()).map(CartLine::quantity).orElse(0);
        var wanted = Math.min(line.quantity(), product.stock());
        return wanted > held ? cart.hold(product, wanted) : cart;
    }

    private Stream<CartView.Change> missing(Order.Line line) {
        var now = Optional.ofNullable(shelf.get(line.product()));
        var then = new CartLine(line.product(), line.name(), line.quantity(), line.unitPrice());
        return Changes.of(then, now)
                .filter(change -> !(change instanceof CartView.Change.PriceChanged));
    }
}
