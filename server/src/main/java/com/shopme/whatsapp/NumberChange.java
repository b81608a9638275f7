package com.shopme.whatsapp;

import java.util.Optional;

/// What is to hold of a connected number.
///
/// @param token Meta's access token; empty: the one it has
/// @param appSecret empty: the one it has; empty inside: the server's own
public record NumberChange(
        String wabaId,
        NumberSettings settings,
        Optional<String> token,
        Optional<Optional<String>> appSecret) {

    @Override
    public String toString() {
        return "NumberChange[" + wabaId + ", " + settings + "]";
    }
}
