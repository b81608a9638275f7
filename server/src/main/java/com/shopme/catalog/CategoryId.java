package com.shopme.catalog;

import java.util.UUID;

/// A shelf of the catalogue.
public record CategoryId(UUID value) implements KeptId {
    @Override
    public String toString() {
        return value.toString();
    }
}
