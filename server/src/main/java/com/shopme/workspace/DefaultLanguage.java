package com.shopme.workspace;

import com.shopme.platform.Problem;

/// The default language cannot go. 409, `/problems/default-language`.
public final class DefaultLanguage extends Problem {
    DefaultLanguage() {
        super(
                Kind.CONFLICT,
                "default-language",
                "This is the workspace's default language. Choose another default first.");
    }
}
