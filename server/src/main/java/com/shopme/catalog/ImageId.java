package com.shopme.catalog;

import java.util.UUID;

/// A picture of a product.
public record ImageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
