package com.shopme.whatsapp;

import java.util.UUID;

/// Where a number's secrets are kept; bound into each, so that none opens elsewhere.
final class NumberSecrets {
    private NumberSecrets() {}

    static String place(UUID number, String column) {
        return "whatsapp_settings/" + number + "/" + column;
    }
}
