package com.shopme.api.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes a table row by row, its columns' names first. Numbers and yes or no are written as such,
/// what is null or an empty [java.util.Optional] is left empty, all else is text. A text is never
/// taken for a formula: see [Formulas].
public interface TableWriter extends Closeable {
    /// @param cells one for each column
    void row(List<?> cells) throws IOException;
}
