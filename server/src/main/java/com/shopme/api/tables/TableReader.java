package com.shopme.api.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a table row by row. Whether it is CSV or Excel is told by its first bytes. Rows with
/// nothing in them are passed over. Of a workbook the first sheet is read.
public final class TableReader implements Closeable {
    /// No cell is longer, in Excel or out of it (Microsoft, Excel specifications and limits).
    public static final int LONGEST_CELL = 32_767;

    static final int MOST_COLUMNS = 200;

    /// Rows as they lie in the file.
    interface Source extends Closeable {
        Optional<Line> next() throws IOException;
    }

    record Line(long number, List<String> cells) {}

    private final Source source;
    private final List<String> columns;

    private TableReader(Source source) throws IOException {
        this.source = source;
        this.columns = names(source.next().map(Line::cells).orElse(List.of()));
    }

    /// @throws UnreadableTable if it is neither CSV nor Excel, or made to do harm
    public static TableReader open(Path file) throws IOException {
        var source = isZip(file) ? XlsxSource.open(file) : CsvSource.open(file);
        try {
            return new TableReader(source);
        } catch (RuntimeException | IOException e) {
            source.close();
            throw e;
        }
    }

    /// The names in the first row, in lower case, blanks as `_`.
    public List<String> columns() {
        return columns;
    }

    /// @throws UnreadableTable if the file cannot be read any further
    public Optional<TableRow> next() throws IOException {
        for (var line = source.next(); line.isPresent(); line = source.next()) {
            var row = row(line.get());
            if (row.cells().values().stream().anyMatch(cell -> !cell.isEmpty()))
                return Optional.of(row);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private TableRow row(Line line) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var text = i < line.cells().size() ? line.cells().get(i).strip() : "";
            if (!columns.get(i).isEmpty()) cells.put(columns.get(i), Formulas.asItWas(text));
        }
        if (line.cells().size() > columns.size()
                && line.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank()))
            throw new UnreadableTable(
                    "Row %d has more cells than the first row has names.".formatted(line.number()));
        return new TableRow(line.number(), cells);
    }

    private static List<String> names(List<String> first) {
        if (first.stream().allMatch(String::isBlank))
            throw new UnreadableTable("The first row must have the names of the columns.");
        if (first.size() > MOST_COLUMNS)
            throw new UnreadableTable("A table has " + MOST_COLUMNS + " columns at most.");
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var name : first) {
            var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
            if (!plain.isEmpty() && !seen.add(plain))
                throw new UnreadableTable("Two columns are named »%s«.".formatted(plain));
            names.add(plain);
        }
        return List.copyOf(names);
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
        }
    }
}
