package com.shopme.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Word documents (ECMA-376, WordprocessingML), as a stream: what is large or deep fills no memory,
/// and nothing outside the file is opened.
final class DocxReading {
    private static final int MOST_ENTRIES = 2_000;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final Budget budget;

    private DocxReading(Budget budget) {
        this.budget = budget;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static List<Block> read(byte[] bytes, Budget budget) throws Unreadable {
        try {
            return new DocxReading(budget).read(bytes);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw Budget.failure(e);
        }
    }

    // Two walks through the archive: styles may lie behind the text that needs them.
    private List<Block> read(byte[] bytes) throws IOException, XMLStreamException {
        var headings = headings(part(bytes, "word/styles.xml"));
        var document = part(bytes, "word/document.xml");
        var body = new DocxBody(headings, budget);
        var reader = xml.createXMLStreamReader(new ByteArrayInputStream(document));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> body.start(reader);
                case XMLStreamConstants.END_ELEMENT -> body.end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        body.characters(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("it defines entities");
                default -> {}
            }
            budget.check();
        }
        return body.blocks();
    }

    private byte[] part(byte[] bytes, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < MOST_ENTRIES; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) break;
                var in = new Counted(zip);
                if (entry.getName().equals(name)) {
                    var out = new ByteArrayOutputStream();
                    in.transferTo(out);
                    return out.toByteArray();
                }
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        if (name.endsWith("document.xml")) throw new IOException("no " + name);
        return new byte[0];
    }

    /// The level of each style that is a heading: Word translates a style's id, not its name.
    private Map<String, Integer> headings(byte[] styles) throws XMLStreamException {
        var levels = new HashMap<String, Integer>();
        if (styles.length == 0) return levels;
        var reader = xml.createXMLStreamReader(new ByteArrayInputStream(styles));
        var style = "";
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) continue;
            if (reader.getLocalName().equals("style")) style = value(reader, "styleId");
            else if (reader.getLocalName().equals("name") && !style.isEmpty()) {
                var name = value(reader, "val").toLowerCase(Locale.ROOT);
                if (name.equals("title")) levels.put(style, 1);
                else if (name.matches("heading [1-9]"))
                    levels.put(style, name.charAt(name.length() - 1) - '0');
                style = "";
            }
        }
        return levels;
    }

    /// An attribute, whatever its namespace is called.
    static String value(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return "";
    }

    /// Counts what comes out of the archive.
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            budget.unpacked(Math.max(count, 0));
            return count;
        }
    }
}
