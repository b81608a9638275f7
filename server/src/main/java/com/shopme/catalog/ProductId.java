package com.shopme.catalog;

import java.util.UUID;

/// Something for sale.
public record ProductId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
