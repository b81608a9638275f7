package com.shopme.ordering;

import com.shopme.platform.Problem;
import java.util.List;
import java.util.Map;

/// Prices or amounts are no longer as the client saw them; nobody is charged a price unseen. 409,
/// `/problems/cart-changed`; `changes` tells what is otherwise.
public final class CartChanged extends Problem {
    CartChanged(List<CartView.Change> changes) {
        super(
                Kind.CONFLICT,
                "cart-changed",
                "Prices or amounts have changed. Tell the client and ask again.");
        with("changes", changes.stream().map(CartChanged::told).toList());
    }

    private static Map<String, Object> told(CartView.Change change) {
        return switch (change) {
            case CartView.Change.PriceChanged(var product, var name, var before, var now) ->
                    Map.of(
                            "kind", "price_changed",
                            "product_id", product.value(),
                            "name", name,
                            "before", before.amount().toPlainString(),
                            "now", now.amount().toPlainString());
            case CartView.Change.FewerLeft(var product, var name, var wanted, var left) ->
                    Map.of(
                            "kind", "fewer_left",
                            "product_id", product.value(),
                            "name", name,
                            "wanted", wanted,
                            "left", left);
            case CartView.Change.NoLongerSold(var product, var name) ->
                    Map.of("kind", "no_longer_sold", "product_id", product.value(), "name", name);
        };
    }
}
