package com.shopme.platform;

/// There is no such thing in this workspace. 404, `/problems/not-found`. Something of another
/// workspace is not found either: its existence is nobody else's business.
public final class NotFound extends Problem {
    public NotFound(String what) {
        super(Kind.NOT_FOUND, "not-found", "There is no such " + what + " here.");
    }
}
