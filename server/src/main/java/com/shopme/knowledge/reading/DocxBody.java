package com.shopme.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// Puts the text of a Word document together from its tags.
final class DocxBody {
    // What was moved away, and what older programs are shown instead of a shape.
    private static final Set<String> PASSED_OVER = Set.of("moveFrom", "Fallback");

    private final Map<String, Integer> headings;
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> labels = List.of();
    private boolean isFirstRow;
    private int tables;
    private int passedOver;
    private boolean isText;
    private int level;

    DocxBody(Map<String, Integer> headings, Budget budget) {
        this.headings = headings;
        this.budget = budget;
    }

    List<Block> blocks() {
        return blocks;
    }

    void start(XMLStreamReader reader) {
        var tag = reader.getLocalName();
        if (PASSED_OVER.contains(tag)) passedOver++;
        switch (tag) {
            case "p" -> level = 0;
            case "pStyle" -> level = headings.getOrDefault(DocxReading.value(reader, "val"), 0);
            case "t" -> isText = passedOver == 0;
            case "tab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            case "tbl" -> {
                if (tables++ == 0) isFirstRow = true;
            }
            default -> {}
        }
    }

    void end(String tag) throws Budget.Exceeded {
        if (PASSED_OVER.contains(tag)) passedOver--;
        switch (tag) {
            case "t" -> isText = false;
            case "p" -> paragraph();
            case "tc" -> {
                if (tables == 1) {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                }
            }
            case "tr" -> {
                if (tables == 1) row();
            }
            case "tbl" -> {
                if (--tables == 0) labels = List.of();
            }
            default -> {}
        }
    }

    void characters(String characters) throws Budget.Exceeded {
        if (!isText) return;
        budget.text(characters.length());
        text.append(characters);
    }

    private void paragraph() {
        var words = text.toString().strip();
        text.setLength(0);
        if (words.isEmpty()) return;
        if (tables > 0) cell.append(words).append(' ');
        else if (level > 0) blocks.add(new Block.Heading(level, words));
        else blocks.add(new Block.Paragraph(words));
    }

    private void row() {
        var isHead = isFirstRow && Rows.isHead(cells);
        isFirstRow = false;
        if (isHead) labels = List.copyOf(cells);
        else {
            var row = Rows.row(labels, cells);
            if (!row.isEmpty()) blocks.add(new Block.Paragraph(row));
        }
        cells.clear();
    }
}
