package com.shopme.demo;

import com.shopme.shared.WorkspaceId;

/// Names the demo shop.
public final class Demo {
    /// The same on every machine, so that documents and tests can name it.
    public static final WorkspaceId WORKSPACE =
            WorkspaceId.of("019ab000-0000-7000-8000-00000000a020");

    private Demo() {}
}
