package com.shopme.ordering;

import com.shopme.catalog.OutOfStock;
import com.shopme.catalog.Pieces;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one client is gathering, read and written whole. A line keeps the price it was added at
/// until the client accepts another.
///
/// @param draft what was typed into the checkout page so far
/// @param version grows with each write
record Cart(
        CartId id,
        WorkspaceId workspace,
        ClientId client,
        State state,
        List<CartLine> lines,
        CheckoutDraft draft,
        Instant expiresAt,
        int version) {
    static final Duration KEPT = Duration.ofDays(7);

    enum State {
        ACTIVE,
        CONVERTED_TO_ORDER,
        EXPIRED
    }

    /// One that is never kept: what somebody orders in one go.
    static Cart loose(WorkspaceId workspace, ClientId client, Instant now) {
        return new Cart(
                new CartId(Ids.next()),
                workspace,
                client,
                State.ACTIVE,
                List.of(),
                CheckoutDraft.EMPTY,
                now.plus(KEPT),
                0);
    }

    boolean isLive(Instant now) {
        return state == State.ACTIVE && now.isBefore(expiresAt);
    }

    List<ProductId> products() {
        return lines.stream().map(CartLine::product).toList();
    }

    Optional<CartLine> line(ProductId product) {
        return lines.stream().filter(line -> line.product().equals(product)).findFirst();
    }

    /// @throws OutOfStock if the cart would hold more than is left
    Cart add(Product product, int count) {
        if (count < 1 || count > CartLimit.PIECES) throw CartLimit.pieces(count);
        return hold(product, count + line(product.id()).map(CartLine::quantity).orElse(0));
    }

    /// Puts pieces in at the price the client was told.
    ///
    /// @throws OutOfStock if the cart would hold more than is left
    Cart add(Product product, NewOrder.Line wish) {
        var added = add(product, wish.quantity());
        var line = added.line(product.id()).orElseThrow();
        return wish.told()
                .map(price -> new CartLine(line.product(), line.name(), line.quantity(), price))
                .map(told -> added.replaceLine(line, told))
                .orElse(added);
    }

    /// Makes it so many pieces.
    ///
    /// @throws OutOfStock if fewer are left
    Cart hold(Product product, int quantity) {
        if (!product.active()) throw new NotFound("product");
        if (product.stock() < quantity)
            throw new OutOfStock(product.id(), quantity, product.stock());
        if (quantity < 1 || quantity > CartLimit.PIECES) throw CartLimit.pieces(quantity);
        var old = line(product.id());
        if (old.isPresent()) return replaceLine(old.get(), old.get().of(quantity));
        if (lines.size() >= CartLimit.PRODUCTS) throw CartLimit.products();
        return plus(new CartLine(product.id(), product.name(), quantity, product.price()));
    }

    Cart without(ProductId product) {
        return with(lines.stream().filter(line -> !line.product().equals(product)).toList());
    }

    Cart with(List<CartLine> lines) {
        return new Cart(
                id, workspace, client, state, List.copyOf(lines), draft, expiresAt, version);
    }

    Cart with(CheckoutDraft draft) {
        return new Cart(id, workspace, client, state, lines, draft, expiresAt, version);
    }

    /// Changed now, so it is kept for another [#KEPT].
    Cart touched(Instant now) {
        return new Cart(id, workspace, client, state, lines, draft, now.plus(KEPT), version);
    }

    Cart converted() {
        return new Cart(
                id, workspace, client, State.CONVERTED_TO_ORDER, lines, draft, expiresAt, version);
    }

    /// What is no longer as the client last saw it.
    ///
    /// @param shelf the catalogue's word on the products in here; what it lacks is gone
    List<CartView.Change> changes(Map<ProductId, Product> shelf) {
        return lines.stream()
                .flatMap(line -> Changes.of(line, Optional.ofNullable(shelf.get(line.product()))))
                .toList();
    }

    /// Today's prices, amounts that are left, nothing that is no longer sold.
    Cart asOf(Map<ProductId, Product> shelf) {
        var now = new ArrayList<CartLine>();
        for (var line : lines) {
            var product = shelf.get(line.product());
            if (product == null || !product.available()) continue;
            var left = Math.min(line.quantity(), product.stock());
            now.add(new CartLine(product.id(), product.name(), left, product.price()));
        }
        return with(now);
    }

    List<Pieces> pieces() {
        return lines.stream().map(CartLine::pieces).toList();
    }

    Totals totals(Currency currency, Terms terms) {
        return totals(lines, currency, terms);
    }

    static Totals totals(List<CartLine> lines, Currency currency, Terms terms) {
        var subtotal =
                lines.stream().map(CartLine::total).reduce(Money.zero(currency), Money::plus);
        return Totals.of(subtotal, terms);
    }

    private Cart plus(CartLine line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return with(all);
    }

    private Cart replaceLine(CartLine old, CartLine now) {
        return with(lines.stream().map(line -> line.equals(old) ? now : line).toList());
    }
}
