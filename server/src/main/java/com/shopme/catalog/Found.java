package com.shopme.catalog;

/// A search result.
///
/// @param score 1: every word asked for is in its names; lower: nearer to a guess
public record Found(Product product, double score) {}
