package com.shopme.knowledge;

import java.util.UUID;

public record FaqId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
