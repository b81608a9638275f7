package com.shopme.emulator;

/// The emulator's own API was asked for something it cannot do. 400.
public final class NotPossible extends RuntimeException {
    public NotPossible(String why) {
        super(why, null, false, false);
    }
}
