package com.shopme.catalog;

import com.shopme.platform.Problem;

/// Fewer pieces are left than were asked for. 409, `/problems/out-of-stock`.
public final class OutOfStock extends Problem {
    private final ProductId product;
    private final int left;

    public OutOfStock(ProductId product, int asked, int left) {
        super(Kind.CONFLICT, "out-of-stock", "%d asked for, %d left".formatted(asked, left));
        this.product = product;
        this.left = left;
        with("product", product.value());
        with("left", left);
    }

    public ProductId product() {
        return product;
    }

    public int left() {
        return left;
    }
}
