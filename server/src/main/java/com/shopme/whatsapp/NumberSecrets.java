package com.shopme.whatsapp;

import com.shopme.platform.Secrets;
import java.util.UUID;

/// Where a number's secrets are kept; bound into each, so that none opens elsewhere.
final class NumberSecrets {
    private NumberSecrets() {}

    static String place(UUID number, String column) {
        return Secrets.place("whatsapp_settings", number, column);
    }
}
