package com.shopme.workspace;

import java.util.Locale;

/// What somebody is to a workspace.
public enum Role {
    /// It is theirs.
    OWNER,
    /// They work there.
    STAFF;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
