package com.shopme.clients;

/// What a client may allow or forbid.
public enum Purpose {
    /// Keeping name and number to serve them.
    SERVICE,
    /// Offers and campaigns.
    MARKETING
}
