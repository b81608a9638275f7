package com.shopme.knowledge.reading;

import java.util.ArrayList;
import java.util.List;

/// Rows of a table as sentences: each says by itself what its cells are.
final class Rows {
    private static final int LONGEST_LABEL = 60;

    private Rows() {}

    /// @param labels the names of the columns; empty: none
    static String row(List<String> labels, List<String> cells) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).strip();
            var label = i < labels.size() ? labels.get(i).strip() : "";
            if (cell.isEmpty()) continue;
            parts.add(label.isEmpty() ? cell : label + ": " + cell);
        }
        return String.join("; ", parts);
    }

    /// Whether a first row names the columns.
    static boolean isHead(List<String> first) {
        return first.size() > 1
                && first.stream()
                        .allMatch(
                                cell ->
                                        !cell.isBlank()
                                                && cell.length() <= LONGEST_LABEL
                                                && !cell.matches("[\\d.,\\s€$£%-]+"));
    }
}
