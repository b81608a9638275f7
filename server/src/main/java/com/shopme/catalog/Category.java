package com.shopme.catalog;

/// A shelf, named in the language asked for.
///
/// @param products how many active products it holds
public record Category(CategoryId id, String name, int products) {}
