package com.shopme.ordering;

import com.shopme.platform.Problem;

/// A cart holds at most 100 products, and 1 to 999 pieces of each, worth less than ten milliards.
/// 422, `/problems/cart-limit`.
public final class CartLimit extends Problem {
    static final int PIECES = 999;
    static final int PRODUCTS = 100;

    /// What an order comes to, in the shop's currency.
    static final long WORTH = 10_000_000_000L;

    private CartLimit(String detail, long limit) {
        super(Kind.UNPROCESSABLE, "cart-limit", detail);
        with("limit", limit);
    }

    static CartLimit pieces(int asked) {
        return new CartLimit(
                "%d pieces of one product asked for, 1 to %d are possible".formatted(asked, PIECES),
                PIECES);
    }

    static CartLimit worth() {
        return new CartLimit("An order comes to less than %d".formatted(WORTH), WORTH);
    }

    static CartLimit products() {
        return new CartLimit("A cart holds at most %d products".formatted(PRODUCTS), PRODUCTS);
    }
}
