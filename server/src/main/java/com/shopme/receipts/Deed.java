package com.shopme.receipts;

/// What was really done in a turn.
public enum Deed {
    ADDED,
    REMOVED,
    CHANGED,
    EMPTIED,
    REPEATED,
    LINK,
    PERSON,
    STOPPED
}
