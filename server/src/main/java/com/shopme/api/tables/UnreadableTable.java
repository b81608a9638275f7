package com.shopme.api.tables;

import com.shopme.platform.Problem;

/// What came is no table that can be read. 422, `/problems/unreadable-table`.
public final class UnreadableTable extends Problem {
    public UnreadableTable(String why) {
        super(Kind.UNPROCESSABLE, "unreadable-table", why);
    }
}
