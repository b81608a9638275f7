package com.shopme.emulator;

/// The emulator's own API was asked for something it has not got. 404.
public final class NotKnown extends RuntimeException {
    NotKnown(String what, String id) {
        super("There is no %s '%s'.".formatted(what, id), null, false, false);
    }
}
