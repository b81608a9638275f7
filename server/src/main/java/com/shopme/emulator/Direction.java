package com.shopme.emulator;

/// Which way a message goes.
public enum Direction {
    TO_CUSTOMER,
    FROM_CUSTOMER
}
