package com.shopme.clients;

import java.util.UUID;

/// A person who chats with one workspace.
public record ClientId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
