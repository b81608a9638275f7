package com.shopme.catalog;

/// A product that fits what was searched for.
record Hit(ProductId product, double score) {
    Found of(Product shown) {
        return new Found(shown, score);
    }
}
