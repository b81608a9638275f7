package com.shopme.catalog;

import com.shopme.shared.Money;
import java.util.List;
import java.util.Optional;

/// Puts a product on a shelf.
///
/// @param names the first one names it where no language is asked for
public record AddProduct(
        ServiceId service,
        CategoryId category,
        List<Named> names,
        Optional<String> sku,
        Money price,
        int stock) {}
