package com.shopme.api.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class CsvTableWriter implements TableWriter {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final CsvWriter csv;

    CsvTableWriter(OutputStream out, List<String> columns) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        row(columns);
    }

    @Override
    public void row(List<?> cells) {
        var line = csv.writeRecord();
        for (var cell : cells) line.writeField(written(Cells.plain(cell)));
        line.endRecord();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> Cells.written(number);
            case String text -> Formulas.disarmed(text);
            default -> cell.toString();
        };
    }
}
