package com.shopme.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/// What a file is, told by its content: what a sender calls it proves nothing.
public enum FileKind {
    PDF,
    DOCX,
    /// CSV or Excel.
    TABLE,
    TEXT;

    private static final int LOOKED_AT = 1024;
    private static final int MOST_ENTRIES = 2_000;

    /// As the API and the database write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param fileName tells a table in text from other text
    /// @return empty if it is none that can be read
    public static Optional<FileKind> of(byte[] bytes, String fileName) {
        var start =
                new String(
                        bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) return Optional.of(PDF);
        if (start.startsWith("PK\u0003\u0004")) return ofArchive(bytes);
        if (isBinary(bytes)) return Optional.empty();
        return Optional.of(fileName.toLowerCase(Locale.ROOT).matches(".*\\.[ct]sv") ? TABLE : TEXT);
    }

    /// An Office file that a password locks, or one of the formats before 2007.
    public static boolean isOldOrLockedOffice(byte[] bytes) {
        return bytes.length > 8
                && (bytes[0] & 0xff) == 0xd0
                && (bytes[1] & 0xff) == 0xcf
                && bytes[2] == 0x11
                && (bytes[3] & 0xff) == 0xe0;
    }

    private static Optional<FileKind> ofArchive(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            // Only names are read here, yet each entry is unpacked on the way to the next.
            var budget = new Budget(java.time.Duration.ofSeconds(10));
            var buffer = new byte[16 * 1024];
            for (int i = 0; i < MOST_ENTRIES; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) break;
                if (entry.getName().equals("word/document.xml")) return Optional.of(DOCX);
                if (entry.getName().equals("xl/workbook.xml")) return Optional.of(TABLE);
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) budget.unpacked(n);
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(byte[] bytes) {
        var controls = 0;
        for (var b : bytes) {
            if (b == 0) return true;
            if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') controls++;
        }
        return controls > bytes.length / 100;
    }
}
