package com.shopme.api.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of a workbook. Of a formula its last result is read.
final class XlsxSource implements TableReader.Source {
    // What Excel keeps of a number: 0.1 + 0.2 is 0.3 there.
    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxSource(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxSource open(Path file) throws IOException {
        WorkbookGuard.check(file);
        var workbook = guarded(() -> new ReadableWorkbook(file.toFile()));
        try {
            return new XlsxSource(workbook, guarded(() -> workbook.getFirstSheet().openStream()));
        } catch (UnreadableTable e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public Optional<TableReader.Line> next() {
        return guarded(() -> rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty());
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static TableReader.Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) cells.add(text(row.getCell(i)));
        return new TableReader.Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getRawValue() == null) return "";
        return switch (cell.getType()) {
            case NUMBER -> number(cell.getRawValue());
            case BOOLEAN -> cell.getRawValue().equals("1") ? "true" : "false";
            case EMPTY -> "";
            default -> cell.getRawValue();
        };
    }

    private static String number(String raw) {
        var number = new BigDecimal(raw);
        if (Math.abs((long) number.precision() - number.scale()) > 30) return raw;
        return number.round(AS_EXCEL_SHOWS).stripTrailingZeros().toPlainString();
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    // The library tells of a broken file by whatever exception it stumbles into.
    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableTable("The Excel file is damaged.");
        }
    }
}
