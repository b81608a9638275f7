package com.shopme.knowledge.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The lines of a PDF's pages, as PDFBox makes them out, with how large they are written.
final class PdfLines extends PDFTextStripper {
    /// @param begins whether a paragraph begins with it
    record Line(String text, float size, boolean bold, boolean begins) {}

    private final Budget budget;
    private final List<List<Line>> pages = new ArrayList<>();
    private List<Line> page = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float size;
    private boolean bold;
    private boolean begins;

    PdfLines(Budget budget) {
        this.budget = budget;
        setSortByPosition(true);
    }

    List<List<Line>> pages() {
        return pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        budget.text(words.length());
        if (text.isEmpty() && !positions.isEmpty()) {
            var first = positions.getFirst();
            size = first.getFontSizeInPt();
            var font = first.getFont() == null ? null : first.getFont().getName();
            bold = font != null && font.toLowerCase(Locale.ROOT).contains("bold");
        }
        text.append(words);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
        begins = true;
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageStart() {}

    @Override
    protected void writePageEnd() {}

    @Override
    protected void startArticle(boolean leftToRight) {}

    @Override
    protected void endArticle() {
        endLine();
    }

    @Override
    protected void endPage(PDPage ended) {
        endLine();
        pages.add(page);
        page = new ArrayList<>();
    }

    private void endLine() {
        var line = text.toString().strip();
        text.setLength(0);
        if (line.isEmpty()) return;
        page.add(new Line(line, size, bold, begins));
        begins = false;
    }
}
