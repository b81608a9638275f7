package com.shopme.conversation;

import java.util.UUID;

/// A chat of a client with one of the shop's numbers.
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
