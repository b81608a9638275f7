package com.shopme.catalog;

import java.util.UUID;

/// A shelf of the catalogue.
public record CategoryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
