package com.shopme.catalog;

import java.util.UUID;

/// Something for sale.
public record ProductId(UUID value) implements KeptId {
    @Override
    public String toString() {
        return value.toString();
    }
}
