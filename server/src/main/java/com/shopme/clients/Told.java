package com.shopme.clients;

/// What a shop was told about a client.
///
/// @param registered whether they gave their name and agreed to be served
/// @param marketing whether they allow marketing messages
public record Told(ClientDetails details, boolean registered, boolean marketing) {
    static Told of(ClientFile file) {
        return new Told(file.details(), file.registeredAt().isPresent(), file.marketing());
    }
}
