package com.shopme.ordering;

import com.shopme.catalog.CategoryId;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Things of a shop that need no database.
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Samples() {}

    static Cart aCart() {
        return new Cart(
                new CartId(Ids.next()),
                WorkspaceId.next(),
                new ClientId(Ids.next()),
                Cart.State.ACTIVE,
                List.of(),
                CheckoutDraft.EMPTY,
                NOON.plus(Cart.KEPT),
                0);
    }

    static Product espresso() {
        return product("Espresso", "3.50", 10);
    }

    static Product product(String name, String price, int stock) {
        return new Product(
                new ProductId(Ids.next()),
                new CategoryId(Ids.next()),
                name,
                Optional.empty(),
                Optional.empty(),
                Money.of(price, "EUR"),
                stock,
                true,
                Optional.empty());
    }

    static Product costing(Product product, String price) {
        return new Product(
                product.id(),
                product.category(),
                product.name(),
                product.description(),
                product.sku(),
                Money.of(price, "EUR"),
                product.stock(),
                product.active(),
                product.image());
    }

    static Product left(Product product, int stock) {
        return new Product(
                product.id(),
                product.category(),
                product.name(),
                product.description(),
                product.sku(),
                product.price(),
                stock,
                product.active(),
                product.image());
    }

    static Product withdrawn(Product product) {
        return new Product(
                product.id(),
                product.category(),
                product.name(),
                product.description(),
                product.sku(),
                product.price(),
                product.stock(),
                false,
                product.image());
    }

    static Map<ProductId, Product> shelf(Product... products) {
        return Stream.of(products).collect(Collectors.toMap(Product::id, product -> product));
    }
}
