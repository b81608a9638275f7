package com.shopme.api.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A table on its way in or out, kept on disk as long as it takes: what comes in is looked at
/// before it is read, and what goes out is whole before its first byte is sent, so that nobody
/// takes half a table for all of it.
public final class TableFile implements Closeable {
    /// As much as is taken: 64 MB.
    public static final long LARGEST = 64L * 1024 * 1024;

    /// What fills a table.
    @FunctionalInterface
    public interface Filling {
        void fill(TableWriter table) throws IOException;
    }

    private final Path path;

    private TableFile(Path path) {
        this.path = path;
    }

    /// @throws UnreadableTable if it is empty or too large
    public static TableFile receive(InputStream in) throws IOException {
        var file = new TableFile(Files.createTempFile("shopme-table-", null));
        try (var out = Files.newOutputStream(file.path)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > LARGEST)
                    throw new UnreadableTable(
                            "A table has %d MB at most.".formatted(LARGEST / 1024 / 1024));
                out.write(buffer, 0, n);
            }
            if (size == 0) throw new UnreadableTable("The body is empty.");
            return file;
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    public static TableFile write(
            TableFormat format, TableHead head, List<String> columns, Filling filling)
            throws IOException {
        var file = new TableFile(Files.createTempFile("shopme-table-", null));
        try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file.path));
                var table = format.open(out, head, columns)) {
            filling.fill(table);
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
        return file;
    }

    public TableReader read() throws IOException {
        return TableReader.open(path);
    }

    public long size() throws IOException {
        return Files.size(path);
    }

    public void copyTo(OutputStream out) throws IOException {
        Files.copy(path, out);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
