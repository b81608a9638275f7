package com.shopme.api.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Texts lie in their cells, not in a table of strings that would grow with the file. A cell of
/// text is never a formula here, whatever it begins with.
final class XlsxTableWriter implements TableWriter {
    private static final int MOST_ROWS = 1_048_576; // Microsoft, Excel specifications and limits
    private static final int FLUSHED = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTableWriter(OutputStream out, List<String> columns) {
        workbook = new Workbook(out, "ShopMe", null);
        sheet = workbook.newWorksheet("ShopMe");
        sheet.freezePane(0, 1);
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        write(columns);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (rows == MOST_ROWS) throw new UnreadableTable("Excel takes a million rows; take CSV.");
        write(cells);
        if (rows % FLUSHED == 0) sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void write(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (Cells.plain(cells.get(column))) {
                case null -> {}
                case Number number -> sheet.value(rows, column, number);
                case Boolean yes -> sheet.value(rows, column, yes);
                case Object text ->
                        sheet.inlineString(rows, column, Formulas.marked(text.toString()));
            }
        }
        rows++;
    }
}
