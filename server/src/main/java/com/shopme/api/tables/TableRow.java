package com.shopme.api.tables;

import java.util.Map;

/// A row of a table.
///
/// @param number as a spreadsheet counts: the columns' names stand in row 1
/// @param cells what stands below which name; an empty cell is an empty text
public record TableRow(long number, Map<String, String> cells) {
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
