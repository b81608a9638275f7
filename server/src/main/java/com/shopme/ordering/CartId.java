package com.shopme.ordering;

import java.util.UUID;

/// What one client is gathering.
public record CartId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
