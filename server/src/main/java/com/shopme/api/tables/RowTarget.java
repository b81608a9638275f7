package com.shopme.api.tables;

import java.util.List;
import java.util.Optional;

/// What the rows of a table become. All but [#columns] and [#key] is called within a transaction
/// that a dry run takes back.
public interface RowTarget {
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /// @throws com.shopme.platform.Problem if a column is not known, or one is missing without
    ///   which no row can be read
    void columns(List<String> columns);

    /// What tells this row's thing from others; a table may name it only once.
    Optional<String> key(TableRow row);

    /// Looks up what these rows are about, at once, and locks it in the order of its ids.
    void begin(List<TableRow> rows);

    /// @throws com.shopme.platform.Problem if the row cannot be written
    Outcome write(TableRow row);

    /// The column that a field is written in.
    String column(String field);
}
