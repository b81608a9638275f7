package com.shopme.api.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Reads a workbook once before anything of it is kept, and refuses what is made to fill memory: a
/// zip bomb, a cell of megabytes, a cell in column ten million, a table of strings that does not
/// end.
final class WorkbookGuard {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final long MOST_STRINGS = 48L * 1024 * 1024;
    private static final int MOST_ENTRIES = 1000;
    // A cell's text in UTF-8, every character of it escaped.
    private static final int LONGEST_RUN = TableReader.LONGEST_CELL * 8;
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long bytes;

    private WorkbookGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /// @throws UnreadableTable if it must not be read
    static void check(Path file) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            new WorkbookGuard().check(zip);
        } catch (IOException | XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static UnreadableTable refusal(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof UnreadableTable ours) return ours;
        return new UnreadableTable("The Excel file is damaged.");
    }

    private void check(ZipFile zip) throws IOException, XMLStreamException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) throw tooLarge();
        for (var entry : entries) {
            try (var in = new Counted(zip.getInputStream(entry), entry.getName())) {
                if (in.isXml) readXml(in);
                else in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void readXml(InputStream in) throws XMLStreamException {
        var reader = xml.createXMLStreamReader(in);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var address = reader.getAttributeValue(null, "r");
                    if (reader.getLocalName().equals("c")
                            && address != null
                            && !ADDRESS.matcher(address).matches())
                        throw new UnreadableTable("The Excel file has a cell outside the sheet.");
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableTable("The Excel file defines entities.");
                default -> {}
            }
        }
    }

    private static UnreadableTable tooLarge() {
        return new UnreadableTable(
                "The Excel file is too large when unpacked. Split it, or take CSV.");
    }

    /// Counts what comes out of the archive, all of it and between two tags.
    private final class Counted extends FilterInputStream {
        private final boolean isXml;
        private final long most;
        private long own;
        private int run;

        Counted(InputStream in, String name) {
            super(in);
            var lower = name.toLowerCase(Locale.ROOT);
            isXml = lower.endsWith(".xml") || lower.endsWith(".rels");
            most = lower.contains("sharedstrings") ? MOST_STRINGS : MOST_BYTES;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            for (int i = offset; i < offset + count; i++) {
                run = into[i] == '<' ? 0 : run + 1;
                if (isXml && run > LONGEST_RUN) throw huge();
            }
            bytes += Math.max(count, 0);
            own += Math.max(count, 0);
            if (bytes > MOST_BYTES || own > most) throw new IOException(tooLarge());
            return count;
        }

        private IOException huge() {
            return new IOException(
                    new UnreadableTable(
                            "The Excel file has a cell of more than %d characters."
                                    .formatted(TableReader.LONGEST_CELL)));
        }
    }
}
