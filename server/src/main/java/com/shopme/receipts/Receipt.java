package com.shopme.receipts;

/// What a claim rests on.
///
/// @param claim the words as they stand in the text
/// @param kind of claim: `amount`, `name`, `stock`, `date`, `order`, `deed`, …
/// @param source where the fact came from, such as `search_products` or `cart`
public record Receipt(String claim, String kind, String source) {}
