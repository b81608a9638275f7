package com.shopme.assistant;

import java.util.Locale;

/// What a prompt may leave open, written `{{shop_name}}`; it is filled in when a client is
/// answered. A name that is none of these is filled with nothing.
public enum PromptVariable {
    SHOP_NAME,
    CLIENT_NAME,
    LANGUAGE,
    CURRENCY,
    TODAY;

    /// As it stands in a prompt.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
