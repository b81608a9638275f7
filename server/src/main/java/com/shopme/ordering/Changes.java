package com.shopme.ordering;

import com.shopme.catalog.Product;
import com.shopme.ordering.CartView.Change;
import java.util.Optional;
import java.util.stream.Stream;

/// What the catalogue says about a line by now.
final class Changes {
    private Changes() {}

    static Stream<Change> of(CartLine line, Optional<Product> now) {
        return now.filter(Product::active)
                .map(product -> Stream.concat(price(line, product), amount(line, product)))
                .orElseGet(() -> Stream.of(noLongerSold(line)));
    }

    private static Change noLongerSold(CartLine line) {
        return new Change.NoLongerSold(line.product(), line.name());
    }

    private static Stream<Change> price(CartLine line, Product now) {
        if (now.price().equals(line.unitPrice())) return Stream.empty();
        return Stream.of(
                new Change.PriceChanged(now.id(), now.name(), line.unitPrice(), now.price()));
    }

    private static Stream<Change> amount(CartLine line, Product now) {
        if (now.stock() >= line.quantity()) return Stream.empty();
        return Stream.of(new Change.FewerLeft(now.id(), now.name(), line.quantity(), now.stock()));
    }
}
