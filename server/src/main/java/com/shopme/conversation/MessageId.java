package com.shopme.conversation;

import java.util.UUID;

/// A message of ours or of a client.
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
