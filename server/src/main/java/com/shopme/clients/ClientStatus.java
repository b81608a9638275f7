package com.shopme.clients;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How a shop stands to a client.
public enum ClientStatus {
    ACTIVE,
    INACTIVE,
    SUSPENDED;

    /// How lists keep it: `clients.status_code`.
    static Map<String, Integer> codes() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(ClientStatus::word, status -> status.ordinal() + 1));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if it is none
    public static ClientStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
