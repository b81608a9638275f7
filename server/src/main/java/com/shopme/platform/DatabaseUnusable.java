package com.shopme.platform;

/// The server or a command cannot have its database, for a reason that the operator can mend.
final class DatabaseUnusable extends IllegalStateException {
    DatabaseUnusable(String message) {
        super(message);
    }

    DatabaseUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
