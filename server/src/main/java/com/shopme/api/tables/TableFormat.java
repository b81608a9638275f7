package com.shopme.api.tables;

import com.shopme.api.InvalidList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a table is written.
public enum TableFormat {
    /// RFC 4180 in UTF-8 with a byte order mark, without which Excel takes it for something else.
    CSV("text/csv;charset=utf-8") {
        @Override
        TableWriter open(OutputStream out, TableHead head, List<String> columns)
                throws IOException {
            return new CsvTableWriter(out, columns);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        TableWriter open(OutputStream out, TableHead head, List<String> columns) {
            return new XlsxTableWriter(out, columns);
        }
    },
    /// To print, with the shop's name, the date, what was asked for and the numbers of pages.
    PDF("application/pdf") {
        @Override
        TableWriter open(OutputStream out, TableHead head, List<String> columns)
                throws IOException {
            return new PdfTableWriter(out, head, columns);
        }
    };

    private final String contentType;

    TableFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /// What a file of this kind is called at its end.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param word `csv`, `xlsx`, `pdf`; nothing means CSV
    /// @throws InvalidList if it is another
    public static TableFormat of(@Nullable String word) {
        if (word == null) return CSV;
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidList("format", "choice", "must be csv, xlsx or pdf"));
    }

    abstract TableWriter open(OutputStream out, TableHead head, List<String> columns)
            throws IOException;
}
