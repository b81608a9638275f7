package com.shopme.catalog;

/// So many of one product.
public record Pieces(ProductId product, int count) {
    public Pieces {
        if (count < 1) throw new IllegalArgumentException("at least one piece");
    }
}
