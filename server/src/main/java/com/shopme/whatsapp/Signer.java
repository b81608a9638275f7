package com.shopme.whatsapp;

import java.util.Optional;

/// Who signed a delivery: the server's own Meta app, or the app of some numbers with a secret of
/// their own. A delivery counts only for the numbers of its signer, so that the owner of one number
/// cannot forge messages for another's.
///
/// @param secret empty: the server's
record Signer(Optional<String> secret) {
    static final Signer SERVER = new Signer(Optional.empty());

    boolean speaksFor(Route route) {
        return route.secret().equals(secret);
    }

    /// Numbers nobody has connected yet are the server's.
    boolean speaksForStrangers() {
        return secret.isEmpty();
    }

    @Override
    public String toString() {
        return secret.isEmpty() ? "the server's app" : "a number's own app";
    }
}
