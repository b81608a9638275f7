package com.shopme.knowledge.reading;

import com.shopme.knowledge.reading.Unreadable.Reason;
import java.util.List;

/// Reads a file of any kind.
public final class Reading {
    private static final int LEAST_LETTERS = 12;

    private Reading() {}

    /// @throws Unreadable saying why its text cannot be had
    public static List<Block> read(FileKind kind, byte[] bytes, Budget budget) throws Unreadable {
        var blocks =
                switch (kind) {
                    case PDF -> PdfReading.read(bytes, budget);
                    case DOCX -> DocxReading.read(bytes, budget);
                    case TABLE -> TableReading.read(bytes, budget);
                    case TEXT -> TextReading.read(bytes, budget);
                };
        var letters =
                blocks.stream()
                        .flatMapToInt(block -> block.text().codePoints())
                        .filter(Character::isLetterOrDigit)
                        .limit(LEAST_LETTERS)
                        .count();
        if (letters < LEAST_LETTERS) throw new Unreadable(Reason.NO_TEXT);
        return blocks;
    }
}
