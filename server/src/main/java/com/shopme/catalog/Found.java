package com.shopme.catalog;

/// A search result.
///
/// @param score 1: every word asked for is in its names. A little less: a word is there in another
///   form, or the shelf is called so. Below [#sure()]: a word is missing, or was guessed from a
///   typing error
public record Found(Product product, double score) {
    private static final double SURE = 0.85;

    /// Whether every word asked for was found, without guessing.
    public boolean sure() {
        return score >= SURE;
    }
}
