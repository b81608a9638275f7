package com.shopme.shared;

import java.util.UUID;

/// A business on ShopMe, and the wall around all it owns.
public record WorkspaceId(UUID value) {
    public static WorkspaceId of(String text) {
        return new WorkspaceId(UUID.fromString(text));
    }

    public static WorkspaceId next() {
        return new WorkspaceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
