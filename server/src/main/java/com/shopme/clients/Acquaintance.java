package com.shopme.clients;

/// A client and an id that leads to them.
///
/// @param remembered false if it is only their telephone number, nothing they ever wrote under
record Acquaintance(Client client, Alias by, boolean remembered) {

    boolean isExactly(Alias id) {
        return remembered && by.equals(id);
    }

    boolean isSpellingOf(Alias id) {
        return by.key().equals(id.key());
    }
}
