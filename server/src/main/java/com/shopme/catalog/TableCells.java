package com.shopme.catalog;

import com.shopme.api.InvalidRequest;
import com.shopme.api.tables.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Cells of a table as the body of a write would have them. An empty cell leaves as it is what must
/// not be empty, and clears what may be.
final class TableCells {
    private TableCells() {}

    static void text(TableRow row, String column, ObjectNode body) {
        if (!row.cell(column).isEmpty()) body.put(column, row.cell(column));
    }

    static void clearableText(TableRow row, String column, ObjectNode body) {
        if (row.cells().containsKey(column)) body.put(column, row.cell(column));
    }

    static void word(TableRow row, String column, ObjectNode body) {
        if (!row.cell(column).isEmpty())
            body.put(column, row.cell(column).toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    static void integer(TableRow row, String column, ObjectNode body) {
        var cell = row.cell(column);
        if (cell.isEmpty()) return;
        if (cell.matches("-?[0-9]{1,18}")) body.put(column, Long.parseLong(cell));
        else body.put(column, cell); // which is then told to be no number
    }

    /// `12.50`, and `12,50` as much of Europe writes it. `1,250` is left to be refused: it may mean
    /// either.
    static void decimal(TableRow row, String column, ObjectNode body) {
        var cell = row.cell(column);
        if (cell.isEmpty()) return;
        body.put(column, cell.matches("[0-9]+,[0-9]{1,2}") ? cell.replace(',', '.') : cell);
    }

    /// @throws InvalidRequest if there is a column that is not known, or none of the keys
    static void check(List<String> columns, Set<String> known, Set<String> keys) {
        var wrongs = new ArrayList<InvalidRequest.Wrong>();
        for (var column : columns) {
            if (!column.isEmpty() && !known.contains(column))
                wrongs.add(
                        new InvalidRequest.Wrong(
                                column.length() > 60 ? column.substring(0, 60) + "…" : column,
                                "unknown",
                                "is no column here; columns are "
                                        + String.join(", ", new java.util.TreeSet<>(known))));
        }
        if (columns.stream().noneMatch(keys::contains))
            wrongs.add(
                    new InvalidRequest.Wrong(
                            String.join(" or ", new java.util.TreeSet<>(keys)),
                            "required",
                            "must be a column, to tell which thing a row is about"));
        if (!wrongs.isEmpty()) throw new InvalidRequest(wrongs);
    }
}
