package com.shopme.api.web;

import com.shopme.api.InvalidList;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.tables.TableFile;
import com.shopme.api.tables.TableFormat;
import com.shopme.api.tables.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Sends a list as a table: all that it shows with the same parameters, in the format and with the
/// columns that the request names. A controller's `/export` takes one as a parameter. A thousand
/// rows are in memory at most; that it was asked for stands in the activity log.
public final class Download {
    private static final int AT_ONCE = 1000;

    private final Asked asked;
    private final JsonMapper json;
    private final Sending sending;

    /// What the request wants.
    record Asked(TableFormat format, List<String> fields) {}

    /// Where it goes.
    interface Sending {
        void send(String name, List<String> columns, TableFile.Filling rows) throws IOException;
    }

    Download(Asked asked, JsonMapper json, Sending sending) {
        this.asked = asked;
        this.json = json;
        this.sending = sending;
    }

    /// The rows as the list writes them, a column for each property.
    ///
    /// @param name what the file is called, without its end
    /// @param row what the list is made of
    /// @param list answers a page of it
    /// @throws InvalidList if a column is wanted that there is not
    public <T extends Record> void send(
            String name, Class<T> row, ListRequest request, Function<ListRequest, Page<T>> list)
            throws IOException {
        var columns = JsonColumns.of(row);
        this.<T>send(
                name,
                columns.names(),
                thing -> columns.cells(json.valueToTree(thing)),
                take -> pages(request, list, take));
    }

    /// Rows of columns of their own.
    ///
    /// @param cells one for each column
    /// @param all gives all rows, some at a time
    /// @throws InvalidList if a column is wanted that there is not
    public <T> void send(
            String name,
            List<String> columns,
            Function<T, ? extends List<? extends @Nullable Object>> cells,
            Consumer<Consumer<List<T>>> all)
            throws IOException {
        var shown = shown(columns);
        sending.send(
                name,
                shown.stream().map(columns::get).toList(),
                table -> all.accept(some -> write(table, shown, cells, some)));
    }

    private static <T> void write(
            TableWriter table,
            List<Integer> shown,
            Function<T, ? extends List<? extends @Nullable Object>> cells,
            List<T> some) {
        try {
            for (var thing : some) {
                var row = cells.apply(thing);
                var picked = new ArrayList<@Nullable Object>();
                for (var column : shown) picked.add(row.get(column));
                table.row(Collections.unmodifiableList(picked));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A field that holds a thing means all columns of that thing.
    private List<Integer> shown(List<String> columns) {
        var shown = new ArrayList<Integer>();
        for (var field : asked.fields()) {
            var before = shown.size();
            for (int i = 0; i < columns.size(); i++)
                if (columns.get(i).equals(field) || columns.get(i).startsWith(field + "."))
                    shown.add(i);
            if (shown.size() == before)
                throw new InvalidList("fields", "unknown", "knows " + String.join(", ", columns));
        }
        if (shown.isEmpty()) for (int i = 0; i < columns.size(); i++) shown.add(i);
        return shown;
    }

    private static <T> void pages(
            ListRequest request, Function<ListRequest, Page<T>> list, Consumer<List<T>> take) {
        var next = request.withLimit(AT_ONCE);
        while (true) {
            var page = list.apply(next);
            take.accept(page.data());
            if (page.next().isEmpty()) return;
            next = next.after(page.next().get());
        }
    }
}
