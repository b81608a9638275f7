package com.shopme.api.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Pages being written. Lengths are points (1/72 inch), places are counted from the top left. What
/// is written lies in temporary files until it is saved.
public final class Paper implements Closeable {
    public static final float MARGIN = 36;
    private static final Style FOOT = Style.plain(7);

    private final PDDocument document;
    private final PDRectangle format;
    private final Typeface plain;
    private final Typeface bold;
    private @Nullable PDPageContentStream pen;

    private Paper(PDRectangle format, String title, String author) throws IOException {
        this.format = format;
        document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setProducer("ShopMe");
        plain = new Typeface(document, "DejaVuSansCondensed.ttf");
        bold = new Typeface(document, "DejaVuSansCondensed-Bold.ttf");
    }

    public static Paper upright(String title, String author) throws IOException {
        return new Paper(PDRectangle.A4, title, author);
    }

    /// A4 across, or A3 for what is wide.
    public static Paper across(boolean wide, String title, String author) throws IOException {
        var format = wide ? PDRectangle.A3 : PDRectangle.A4;
        return new Paper(new PDRectangle(format.getHeight(), format.getWidth()), title, author);
    }

    public float width() {
        return format.getWidth();
    }

    public float height() {
        return format.getHeight();
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /// Goes on on a new page.
    public void turn() throws IOException {
        if (pen != null) pen.close();
        var page = new PDPage(format);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
    }

    /// @param y of the line on which the letters stand
    public void text(float x, float y, Style style, String text) throws IOException {
        write(pen(), x, y, style, text);
    }

    /// Ends at `x`.
    public void textBefore(float x, float y, Style style, String text) throws IOException {
        text(x - widthOf(style, text), y, style, text);
    }

    public float widthOf(Style style, String text) {
        var face = face(style);
        return face.width(face.known(text), style.size());
    }

    public void line(float fromX, float fromY, float toX, float toY) throws IOException {
        var pen = pen();
        pen.setLineWidth(0.5f);
        pen.setStrokingColor(0.75f);
        pen.moveTo(fromX, height() - fromY);
        pen.lineTo(toX, height() - toY);
        pen.stroke();
    }

    public void shade(float x, float y, float width, float height) throws IOException {
        var pen = pen();
        pen.setNonStrokingColor(0.94f);
        pen.addRect(x, height() - y - height, width, height);
        pen.fill();
        pen.setNonStrokingColor(0f);
    }

    /// Breaks a text into lines that fit, between words where there are any.
    ///
    /// @param most lines at most; the last then ends with an ellipsis
    public List<String> wrapped(Style style, String text, float width, int most) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.strip().split("\\R", -1))
            wrap(face(style), style.size(), face(style).known(paragraph).strip(), width, lines);
        if (lines.size() <= most) return lines;
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, shortened(style, kept.get(most - 1), width));
        return kept;
    }

    /// Writes at the foot of each page, and saves them all.
    ///
    /// @param foot by the number of a page, from 1
    public void save(OutputStream out, IntFunction<String> foot) throws IOException {
        if (pen != null) pen.close();
        pen = null;
        for (int i = 0; i < pages(); i++)
            try (var last =
                    new PDPageContentStream(
                            document, document.getPage(i), AppendMode.APPEND, true, true)) {
                write(last, MARGIN, height() - MARGIN / 2, FOOT, foot.apply(i + 1));
            }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (pen != null) pen.close();
        document.close();
    }

    private void write(PDPageContentStream pen, float x, float y, Style style, String text)
            throws IOException {
        var face = face(style);
        pen.beginText();
        pen.setFont(face.font(), style.size());
        pen.newLineAtOffset(x, height() - y);
        pen.showText(face.known(text));
        pen.endText();
    }

    private static void wrap(
            Typeface face, float size, String text, float width, List<String> lines) {
        var line = new StringBuilder();
        for (var word : text.split(" +")) {
            var joined = line.isEmpty() ? word : line + " " + word;
            if (face.width(joined, size) <= width) {
                line.setLength(0);
                line.append(joined);
                continue;
            }
            if (!line.isEmpty()) lines.add(line.toString());
            line.setLength(0);
            line.append(broken(face, size, word, width, lines));
        }
        lines.add(line.toString());
    }

    // A word that is wider than the column goes on in the next line.
    private static String broken(
            Typeface face, float size, String word, float width, List<String> lines) {
        var rest = word;
        while (face.width(rest, size) > width) {
            var fits = Math.max(1, fitting(face, size, rest, width));
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }

    private static int fitting(Typeface face, float size, String text, float width) {
        var at = 0;
        while (at < text.length()) {
            var next = at + Character.charCount(text.codePointAt(at));
            if (face.width(text.substring(0, next), size) > width) return at;
            at = next;
        }
        return at;
    }

    private String shortened(Style style, String text, float width) {
        var face = face(style);
        var room = width - face.width("…", style.size());
        return text.substring(0, fitting(face, style.size(), text, room)) + "…";
    }

    private Typeface face(Style style) {
        return style.bold() ? bold : plain;
    }

    private PDPageContentStream pen() {
        if (pen == null) throw new IllegalStateException("no page is open");
        return pen;
    }
}
