package com.shopme.catalog;

/// A picture of a product, without its bytes.
///
/// @param alt what is to be seen, for those who do not see it
public record Picture(ImageId id, String mimeType, String alt) {}
