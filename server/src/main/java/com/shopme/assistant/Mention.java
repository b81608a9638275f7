package com.shopme.assistant;

import com.shopme.catalog.ProductId;

/// What a client points at: a product by its words, or something said before.
sealed interface Mention {
    record Named(String words) implements Mention {}

    /// The thing just talked about.
    record That() implements Mention {}

    /// Not that thing, the other one.
    record Other() implements Mention {}

    /// All that was offered.
    record All() implements Mention {}

    /// Of those offered, the one with the lowest price.
    record Cheapest() implements Mention {}

    /// One of those offered, counted from 1; -1 is the last.
    record Offered(int place) implements Mention {}

    /// Tapped, so nothing is left to guess.
    record Exactly(ProductId product) implements Mention {}
}
