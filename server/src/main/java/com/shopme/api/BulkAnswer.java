package com.shopme.api;

import java.util.List;

/// What became of each row of a bulk.
public record BulkAnswer(List<BulkRow> data, int succeeded, int failed) {
    static BulkAnswer of(List<BulkRow> rows) {
        var failed = (int) rows.stream().filter(BulkRow::failed).count();
        return new BulkAnswer(rows, rows.size() - failed, failed);
    }
}
