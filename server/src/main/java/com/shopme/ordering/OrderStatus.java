package com.shopme.ordering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The life of an order.
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    PROCESSING,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    /// How lists keep it: `orders.status_code`.
    static Map<String, Integer> codes() {
        return Arrays.stream(values())
                .collect(
                        Collectors.toMap(
                                status -> status.name().toLowerCase(Locale.ROOT),
                                status -> status.ordinal() + 1));
    }

    boolean mayBecome(OrderStatus next) {
        return switch (this) {
            case PENDING -> next == CONFIRMED || next == CANCELLED;
            case CONFIRMED -> next == PROCESSING || next == CANCELLED;
            case PROCESSING -> next == SHIPPED || next == CANCELLED;
            case SHIPPED -> next == DELIVERED;
            case DELIVERED, CANCELLED -> false;
        };
    }

    /// Whether the parcel has not left yet.
    boolean addressMayChange() {
        return switch (this) {
            case PENDING, CONFIRMED, PROCESSING -> true;
            case SHIPPED, DELIVERED, CANCELLED -> false;
        };
    }

    /// What it may become.
    public List<OrderStatus> next() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }
}
