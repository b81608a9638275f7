package com.shopme.ordering;

import com.shopme.catalog.Pieces;
import com.shopme.catalog.ProductId;
import com.shopme.shared.Money;

/// So many pieces of a product in a cart.
///
/// @param name what the client saw it called
/// @param unitPrice the price the client last saw
record CartLine(ProductId product, String name, int quantity, Money unitPrice) {
    Money total() {
        return unitPrice.times(quantity);
    }

    Pieces pieces() {
        return new Pieces(product, quantity);
    }

    CartLine of(int pieces) {
        return new CartLine(product, name, pieces, unitPrice);
    }
}
