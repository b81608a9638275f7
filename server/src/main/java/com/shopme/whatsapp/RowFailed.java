package com.shopme.whatsapp;

/// A row of the inbox could not be taken.
final class RowFailed extends RuntimeException {
    private final transient InboxRow row;
    private final int before;

    RowFailed(InboxRow row, int before, RuntimeException cause) {
        super("row %d of the inbox".formatted(row.seq()), cause);
        this.row = row;
        this.before = before;
    }

    InboxRow row() {
        return row;
    }

    /// How many rows came before it and were fine.
    int before() {
        return before;
    }

    String problem() {
        return String.valueOf(getCause());
    }
}
