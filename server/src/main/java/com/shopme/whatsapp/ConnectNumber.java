package com.shopme.whatsapp;

import com.shopme.shared.PhoneNumber;
import java.util.Optional;

/// What it takes to speak through a WhatsApp number.
///
/// @param phoneNumberId Meta's id of the number
/// @param wabaId Meta's id of the WhatsApp business account
/// @param token Meta's access token
/// @param appSecret of the Meta app that sends this number's webhooks; empty: the server's own
public record ConnectNumber(
        PhoneNumber phone,
        String phoneNumberId,
        String wabaId,
        String token,
        Optional<String> appSecret,
        NumberSettings settings) {

    public ConnectNumber {
        if (!phoneNumberId.matches("\\d{1,40}") || !wabaId.matches("\\d{1,40}"))
            throw new IllegalArgumentException("Meta's ids are digits");
        if (token.isBlank() || appSecret.filter(String::isBlank).isPresent())
            throw new IllegalArgumentException("an empty secret protects nothing");
    }

    @Override
    public String toString() {
        return "ConnectNumber[" + phone + ", " + phoneNumberId + "]";
    }
}
