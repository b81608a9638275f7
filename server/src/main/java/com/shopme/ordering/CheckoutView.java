package com.shopme.ordering;

import com.shopme.catalog.ImageId;
import com.shopme.catalog.ProductId;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/// What a checkout link leads to, in the client's language.
public sealed interface CheckoutView {
    Workspace shop();

    Language language();

    /// A cart to confirm: today's prices, and amounts that are left.
    ///
    /// @param lines empty if nothing of it is to be had any more; then `changes` tells
    /// @param changes what is no longer as the client last saw it
    /// @param seen names exactly what is shown here, for [PlaceOrder]
    record Open(
            Workspace shop,
            Language language,
            List<Line> lines,
            List<CartView.Change> changes,
            Totals totals,
            List<PaymentMethod> payments,
            CheckoutDraft draft,
            String seen)
            implements CheckoutView {}

    /// @param left pieces in stock, at least the quantity
    record Line(
            ProductId product,
            String name,
            Optional<ImageId> picture,
            int quantity,
            int left,
            Money unitPrice,
            Money total) {}

    record Empty(Workspace shop, Language language) implements CheckoutView {}

    /// The link or the cart is too old: the chat gives a new one.
    record Expired(Workspace shop, Language language) implements CheckoutView {}

    /// It was confirmed, now or before.
    record Ordered(Workspace shop, Language language, OrderView order) implements CheckoutView {}
}
