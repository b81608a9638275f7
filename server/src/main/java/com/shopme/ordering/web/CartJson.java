package com.shopme.ordering.web;

import com.shopme.clients.ClientId;
import com.shopme.ordering.CartId;
import com.shopme.ordering.CartView;
import com.shopme.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A cart as our API writes it. Amounts are exact decimals in text.
///
/// @param id empty while nothing was ever put in
/// @param pieces of all products together
/// @param changes what is no longer as the client last saw it
record CartJson(
        Optional<UUID> id,
        UUID userId,
        int pieces,
        List<CartLineJson> lines,
        OrderJson.Sums totals,
        List<CartChangeJson> changes) {

    record CartLineJson(
            UUID productId, String name, int quantity, String unitPrice, String total) {}

    /// @param kind `price_changed` (`before`, `now`), `fewer_left` (`wanted`, `left`) or
    ///   `no_longer_sold`
    record CartChangeJson(
            String kind,
            UUID productId,
            String name,
            Optional<String> before,
            Optional<String> now,
            Optional<Integer> wanted,
            Optional<Integer> left) {

        static CartChangeJson of(CartView.Change change) {
            return switch (change) {
                case CartView.Change.PriceChanged(var product, var name, var before, var now) ->
                        new CartChangeJson(
                                "price_changed",
                                product.value(),
                                name,
                                Optional.of(text(before)),
                                Optional.of(text(now)),
                                Optional.empty(),
                                Optional.empty());
                case CartView.Change.FewerLeft(var product, var name, var wanted, var left) ->
                        new CartChangeJson(
                                "fewer_left",
                                product.value(),
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(wanted),
                                Optional.of(left));
                case CartView.Change.NoLongerSold(var product, var name) ->
                        new CartChangeJson(
                                "no_longer_sold",
                                product.value(),
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty());
            };
        }
    }

    static CartJson of(ClientId client, CartView cart) {
        return new CartJson(
                cart.id().map(CartId::value),
                client.value(),
                cart.pieces(),
                cart.lines().stream().map(CartJson::line).toList(),
                OrderJson.Sums.of(cart.totals()),
                cart.changes().stream().map(CartChangeJson::of).toList());
    }

    private static CartLineJson line(CartView.Line line) {
        return new CartLineJson(
                line.product().value(),
                line.name(),
                line.quantity(),
                text(line.unitPrice()),
                text(line.total()));
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
