package com.shopme.ordering;

import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A cart at the till: as it can be bought now, beside what the client last saw.
///
/// @param cart today's prices, amounts that are left
/// @param changes how that differs from what the client last saw
record Basket(
        Visit visit, Cart cart, Map<ProductId, Product> shelf, List<CartView.Change> changes) {

    static Basket of(Visit visit, Cart seen, Map<ProductId, Product> shelf) {
        return new Basket(visit, seen.asOf(shelf), shelf, seen.changes(shelf));
    }

    Totals totals() {
        return cart.totals(visit.currency(), visit.terms());
    }

    CheckoutView.Open view() {
        return new CheckoutView.Open(
                visit.shop(),
                visit.language(),
                cart.lines().stream().map(this::line).toList(),
                changes,
                totals(),
                payments(),
                cart.draft(),
                seen());
    }

    List<Order.Line> orderLines() {
        return cart.lines().stream()
                .map(
                        line ->
                                new Order.Line(
                                        line.product(),
                                        line.name(),
                                        product(line).sku(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        line.total()))
                .toList();
    }

    /// The methods this shop takes; one that has set up neither is paid at the door.
    List<PaymentMethod> payments() {
        var offered = new ArrayList<PaymentMethod>();
        if (PaymentLink.of(visit.shop(), "", totals().total()).isPresent())
            offered.add(PaymentMethod.EXTERNAL_LINK);
        if (visit.shop().cashOnDelivery() || offered.isEmpty())
            offered.add(PaymentMethod.CASH_ON_DELIVERY);
        return offered;
    }

    /// Names lines, prices and totals: equal if and only if the same was shown.
    String seen() {
        return Seen.of(cart, totals());
    }

    /// Whether it can be bought as the client confirmed it.
    boolean isWhat(PlaceOrder wish) {
        return !cart.lines().isEmpty()
                && seen().equals(wish.seen())
                && wish.draft().mistakes().isEmpty()
                && wish.draft().payment().filter(payments()::contains).isPresent();
    }

    Optional<CartView.Change.FewerLeft> shortage() {
        return changes.stream()
                .filter(CartView.Change.FewerLeft.class::isInstance)
                .map(CartView.Change.FewerLeft.class::cast)
                .findFirst();
    }

    private CheckoutView.Line line(CartLine line) {
        var product = product(line);
        return new CheckoutView.Line(
                line.product(),
                line.name(),
                product.image(),
                line.quantity(),
                Math.min(product.stock(), CartLimit.PIECES),
                line.unitPrice(),
                line.total());
    }

    // A cart as of the shelf holds nothing that is not on it.
    private Product product(CartLine line) {
        return Objects.requireNonNull(shelf.get(line.product()));
    }
}
