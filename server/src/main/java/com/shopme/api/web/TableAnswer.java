package com.shopme.api.web;

import com.shopme.api.tables.TableFile;
import com.shopme.api.tables.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Sends a table as a download.
public final class TableAnswer {
    private TableAnswer() {}

    /// Sends the table and forgets it.
    ///
    /// @param name what the file is called, without its end
    public static void send(
            TableFile table, TableFormat format, String name, HttpServletResponse response)
            throws IOException {
        try (table) {
            response.setContentType(format.contentType());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLengthLong(table.size());
            table.copyTo(response.getOutputStream());
        }
    }
}
