package com.shopme.ordering;

import com.shopme.catalog.ProductId;
import com.shopme.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A cart as its client sees it, in the client's language.
///
/// @param id empty while nothing was ever put in
/// @param changes what is no longer as the client last saw it
public record CartView(Optional<CartId> id, List<Line> lines, Totals totals, List<Change> changes) {

    /// @param unitPrice the price the client last saw
    public record Line(
            ProductId product, String name, int quantity, Money unitPrice, Money total) {}

    /// What the catalogue says by now.
    public sealed interface Change {
        record PriceChanged(ProductId product, String name, Money before, Money now)
                implements Change {}

        record FewerLeft(ProductId product, String name, int wanted, int left) implements Change {}

        record NoLongerSold(ProductId product, String name) implements Change {}
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int pieces() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    CartView alsoChanged(List<Change> more) {
        return new CartView(
                id,
                lines,
                totals,
                Stream.concat(changes.stream(), more.stream()).distinct().toList());
    }
}
