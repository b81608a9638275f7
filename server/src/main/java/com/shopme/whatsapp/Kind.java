package com.shopme.whatsapp;

import java.util.Locale;

/// What one row of the inbox holds.
enum Kind {
    MESSAGE,
    STATUS,
    CHANGE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
