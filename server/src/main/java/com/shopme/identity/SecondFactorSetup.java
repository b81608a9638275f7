package com.shopme.identity;

import java.net.URI;

/// What an authenticator app needs to know.
///
/// @param secret for typing, Base32
/// @param address for the QR code, `otpauth:`
public record SecondFactorSetup(String secret, URI address) {
    @Override
    public String toString() {
        return "SecondFactorSetup[…]";
    }
}
