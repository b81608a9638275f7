package com.shopme.api.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// RFC 4180 in UTF-8, its cells apart by comma, semicolon or tab: by whichever the first line has
/// most of outside quotes.
final class CsvSource implements TableReader.Source {
    private static final int FIRST_LINE = 16_384;

    private final CloseableIterator<CsvRecord> records;
    private long number;

    private CsvSource(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvSource open(Path file) throws IOException {
        char separator;
        try (var text = text(file)) {
            separator = separator(text);
        }
        var csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(TableReader.LONGEST_CELL * 4)
                        .ofCsvRecord(text(file));
        return new CsvSource(csv.iterator());
    }

    @Override
    public Optional<TableReader.Line> next() throws IOException {
        try {
            if (!records.hasNext()) return Optional.empty();
            number++;
            var cells = records.next().getFields();
            if (cells.stream().anyMatch(cell -> cell.length() > TableReader.LONGEST_CELL))
                throw tooLong();
            return Optional.of(new TableReader.Line(number, cells));
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8() : broken();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) throw notUtf8();
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private UnreadableTable tooLong() {
        return new UnreadableTable(
                "Row %d has a cell of more than %d characters."
                        .formatted(number, TableReader.LONGEST_CELL));
    }

    private UnreadableTable broken() {
        return new UnreadableTable(
                "After row %d the file is no CSV: a quote is not closed, or a cell is too long."
                        .formatted(number));
    }

    private static UnreadableTable notUtf8() {
        return new UnreadableTable("It is not UTF-8. Save it as »CSV UTF-8«, or as Excel (.xlsx).");
    }

    private static Reader text(Path file) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        text.mark(1);
        try {
            if (text.read() != '\ufeff') text.reset();
        } catch (CharacterCodingException e) {
            text.close();
            throw notUtf8();
        }
        return text;
    }

    private static char separator(Reader text) throws IOException {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        var quoted = false;
        for (int i = 0; i < FIRST_LINE; i++) {
            var c = text.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) break;
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == ',') commas++;
            if (c == ';') semicolons++;
            if (c == '\t') tabs++;
        }
        if (tabs > commas && tabs > semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }
}
