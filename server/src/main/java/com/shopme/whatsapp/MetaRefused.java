package com.shopme.whatsapp;

import com.shopme.platform.Problem;

/// Meta did not do what it was asked for. 409, `/problems/meta-refused`.
public final class MetaRefused extends Problem {
    private MetaRefused(String said) {
        super(Kind.CONFLICT, "meta-refused", said.isBlank() ? "Meta did not do it." : said);
    }

    static void because(GraphError error) {
        throw new MetaRefused(error.text());
    }
}
