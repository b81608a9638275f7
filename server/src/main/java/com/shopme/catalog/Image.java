package com.shopme.catalog;

/// A picture as it goes over the wire.
///
/// @param mimeType `image/jpeg` or `image/png`
public record Image(String mimeType, byte[] bytes) {}
