package com.shopme.identity;

import java.util.UUID;

/// Someone who works with ShopMe.
public record UserId(UUID value) {
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
