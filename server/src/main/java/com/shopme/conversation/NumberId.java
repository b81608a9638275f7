package com.shopme.conversation;

import java.util.UUID;

/// One of the shop's WhatsApp numbers.
public record NumberId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
