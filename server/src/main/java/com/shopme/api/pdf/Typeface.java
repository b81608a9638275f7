package com.shopme.api.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font of one document, of which only the letters that were used are put into it.
final class Typeface {
    private static final int UNKNOWN = '?';

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();

    Typeface(PDDocument document, String file) throws IOException {
        try (var in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) throw new IOException("no font " + file);
            TrueTypeFont truetype = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = truetype.getUnicodeCmapLookup();
            font = PDType0Font.load(document, truetype, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /// The same on one line, with `?` for what the font does not have.
    String known(String text) {
        var known = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .map(letter -> isBlank(letter) ? ' ' : letter)
                // Variation selectors colour what is before them: they are nothing by themselves.
                .filter(letter -> letter < 0xfe00 || letter > 0xfe0f)
                .map(letter -> glyphs.getGlyphId(letter) == 0 ? UNKNOWN : letter)
                .forEach(known::appendCodePoint);
        return known.toString();
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter < ' ';
    }

    /// @param text of known letters
    float width(String text, float size) {
        var width = 0f;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at)))
            width += widths.computeIfAbsent(text.codePointAt(at), this::thousandths);
        return width * size / 1000;
    }

    private float thousandths(int letter) {
        try {
            return font.getStringWidth(Character.toString(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
