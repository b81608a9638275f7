package com.shopme.identity;

import java.time.Duration;

/// Opens the API to its bearer.
///
/// @param value a signed JWT (RFC 7519) whose subject is the user's id
/// @param lasts from its making on
public record AccessToken(String value, Duration lasts) {
    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
