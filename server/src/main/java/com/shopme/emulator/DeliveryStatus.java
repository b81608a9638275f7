package com.shopme.emulator;

/// How far a message came. The order is the ladder: it is only climbed, and [#FAILED] ends it.
public enum DeliveryStatus {
    ACCEPTED,
    SENT,
    DELIVERED,
    READ,
    PLAYED,
    FAILED;

    boolean mayBecome(DeliveryStatus next) {
        return this != FAILED && next.ordinal() > ordinal();
    }

    String onTheWire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
