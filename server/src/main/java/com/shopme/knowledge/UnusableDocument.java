package com.shopme.knowledge;

import com.shopme.platform.Problem;

/// A file that cannot be kept as a document. 422, `/problems/unusable-document`.
public final class UnusableDocument extends Problem {
    UnusableDocument(String why) {
        super(Kind.UNPROCESSABLE, "unusable-document", why);
    }
}
