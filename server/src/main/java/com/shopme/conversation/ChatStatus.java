package com.shopme.conversation;

import java.util.Locale;

/// Who goes on in a chat.
public enum ChatStatus {
    /// Answered automatically.
    ACTIVE,
    /// A person was asked for; nothing is answered automatically.
    WAITING,
    /// A person has taken over.
    WITH_STAFF,
    CLOSED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChatStatus of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
