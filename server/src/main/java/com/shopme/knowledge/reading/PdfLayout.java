package com.shopme.knowledge.reading;

import com.shopme.knowledge.reading.PdfLines.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Makes headings and paragraphs of a PDF's lines: a heading is written larger or bolder than most,
/// and what stands at the edge of most pages is no text.
final class PdfLayout {
    private static final float LARGER = 1.12f;
    private static final int LONGEST_HEADING = 120;
    private static final int LOWEST = 3;
    private static final int EDGE = 2;
    private static final int FEW_PAGES = 3;
    private static final int FEW_LINES = 7;

    private final float usual;
    private final List<Float> larger;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private PdfLayout(List<List<Line>> pages) {
        usual = usual(pages);
        var sizes = new TreeSet<Float>(Comparator.reverseOrder());
        for (var page : pages)
            for (var line : page) if (line.size() > usual * LARGER) sizes.add(line.size());
        larger = List.copyOf(sizes);
    }

    static List<Block> blocks(List<List<Line>> pages) {
        var layout = new PdfLayout(pages);
        var edges = edges(pages);
        for (var page : pages)
            for (int i = 0; i < page.size(); i++) {
                var line = page.get(i);
                if (isAtEdge(i, page.size()) && edges.contains(shape(line.text()))) continue;
                if (line.text().matches("[-–\\s\\d]+") && isAtEdge(i, page.size())) continue;
                layout.add(line);
            }
        layout.endParagraph();
        return layout.blocks;
    }

    private void add(Line line) {
        if (isHeading(line)) {
            endParagraph();
            blocks.add(new Block.Heading(level(line), line.text()));
            return;
        }
        if (line.begins() || line.text().matches("[•▪●◦*–-]\\s.*")) endParagraph();
        if (paragraph.length() > 1
                && paragraph.charAt(paragraph.length() - 1) == '-'
                && Character.isLowerCase(line.text().charAt(0)))
            paragraph.setLength(paragraph.length() - 1);
        else if (!paragraph.isEmpty()) paragraph.append(' ');
        paragraph.append(line.text());
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) blocks.add(new Block.Paragraph(paragraph.toString()));
        paragraph.setLength(0);
    }

    private boolean isHeading(Line line) {
        var text = line.text();
        return text.length() <= LONGEST_HEADING
                && text.codePoints().anyMatch(Character::isLetter)
                && !text.matches(".*[.;,]")
                && (line.size() > usual * LARGER || line.bold() && line.begins());
    }

    private int level(Line line) {
        var place = larger.indexOf(line.size());
        return place < 0 ? LOWEST : Math.min(place + 1, LOWEST);
    }

    // The size that most letters have.
    private static float usual(List<List<Line>> pages) {
        var letters = new HashMap<Float, Integer>();
        for (var page : pages)
            for (var line : page) letters.merge(line.size(), line.text().length(), Integer::sum);
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private static Set<String> edges(List<List<Line>> pages) {
        var seen = new HashMap<String, Integer>();
        for (var page : pages) {
            var here = new HashSet<String>();
            for (int i = 0; i < page.size(); i++)
                if (isAtEdge(i, page.size())) here.add(shape(page.get(i).text()));
            here.forEach(shape -> seen.merge(shape, 1, Integer::sum));
        }
        var repeated = new HashSet<String>();
        if (pages.size() >= FEW_PAGES)
            seen.forEach(
                    (shape, times) -> {
                        if (times * 2 > pages.size()) repeated.add(shape);
                    });
        return repeated;
    }

    private static boolean isAtEdge(int line, int lines) {
        if (lines < FEW_LINES) return false;
        return line < EDGE || line >= lines - EDGE;
    }

    private static String shape(String text) {
        return text.replaceAll("\\d+", "#");
    }
}
