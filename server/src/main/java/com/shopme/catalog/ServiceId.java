package com.shopme.catalog;

import java.util.UUID;

/// A line of business: products belong to one, and it can be asked for by itself.
public record ServiceId(UUID value) implements KeptId {
    @Override
    public String toString() {
        return value.toString();
    }
}
