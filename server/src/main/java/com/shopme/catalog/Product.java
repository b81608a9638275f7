package com.shopme.catalog;

import com.shopme.shared.Money;
import java.util.Optional;

/// A product as it stands now, named in the language asked for.
///
/// @param sku the shop's own article number, and Meta's `product_retailer_id`
/// @param stock pieces left
/// @param active whether it is for sale at all; it may still be out of stock
public record Product(
        ProductId id,
        CategoryId category,
        String name,
        Optional<String> description,
        Optional<String> sku,
        Money price,
        int stock,
        boolean active,
        Optional<ImageId> image) {

    public boolean available() {
        return active && stock > 0;
    }
}
