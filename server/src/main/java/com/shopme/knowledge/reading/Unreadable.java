package com.shopme.knowledge.reading;

import java.util.Locale;

/// A document's text cannot be had.
public final class Unreadable extends Exception {
    public enum Reason {
        /// It opens with a password only, or forbids that its text is taken out.
        ENCRYPTED,
        /// Pictures of pages, or nothing at all.
        NO_TEXT,
        /// Damaged, or not what it says it is.
        BROKEN,
        /// More than is kept, or than it may unpack to.
        TOO_LONG,
        TOO_SLOW;

        /// As the API and the database write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public Unreadable(Reason reason) {
        super(reason.word());
        this.reason = reason;
    }

    Unreadable(Reason reason, Throwable cause) {
        super(reason.word(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
