package com.shopme.api.tables;

import com.shopme.api.pdf.Paper;
import com.shopme.api.pdf.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// A table on paper. How wide the columns are is seen from the first rows; a long text goes on in
/// the next line of its cell, eight at most.
final class PdfTableWriter implements TableWriter {
    static final int MOST_ROWS = 50_000;
    private static final int WIDE = 10;
    private static final int LOOKED_AT = 200;
    private static final int LINES = 8;
    private static final float GAP = 6;
    private static final float LONGEST = 220;
    private static final Style CELL = Style.plain(7.5f);
    private static final Style HEADING = Style.bold(7.5f);

    private final OutputStream out;
    private final TableHead head;
    private final List<String> columns;
    private final Paper paper;
    private final List<List<String>> first = new ArrayList<>();
    private float[] widths = {};
    private float y;
    private int rows;

    PdfTableWriter(OutputStream out, TableHead head, List<String> columns) throws IOException {
        this.out = out;
        this.head = head;
        this.columns =
                columns.stream().map(name -> name.replace('_', ' ').replace('.', ' ')).toList();
        this.paper = Paper.across(columns.size() > WIDE, head.name(), head.shop());
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (++rows > MOST_ROWS)
            throw new UnreadableTable("Paper takes %,d rows; take CSV.".formatted(MOST_ROWS));
        var texts = cells.stream().map(PdfTableWriter::written).toList();
        if (widths.length > 0) draw(texts, CELL);
        else if (first.add(texts) && first.size() == LOOKED_AT) begin();
    }

    @Override
    public void close() throws IOException {
        try (paper) {
            if (widths.length == 0) begin();
            var pages = paper.pages();
            paper.save(
                    out,
                    page ->
                            "%s · %s · %s · page %d of %d · %,d rows"
                                    .formatted(
                                            head.shop(),
                                            head.name(),
                                            head.made(),
                                            page,
                                            pages,
                                            rows));
        }
    }

    private void begin() throws IOException {
        widths = widths();
        paper.turn();
        y = Paper.MARGIN + 12;
        paper.text(Paper.MARGIN, y, Style.bold(14), head.shop());
        y += 18;
        paper.text(Paper.MARGIN, y, Style.bold(10), head.name() + " · " + head.made());
        var room = paper.width() - 2 * Paper.MARGIN;
        for (var line : head.asked())
            for (var part : paper.wrapped(CELL, line, room, LINES)) {
                y += CELL.leading();
                paper.text(Paper.MARGIN, y, CELL, part);
            }
        y += 10;
        draw(columns, HEADING);
        for (var row : first) draw(row, CELL);
        first.clear();
    }

    // As wide as what is in them, within reason; what there is is shared out in that proportion.
    private float[] widths() {
        var wanted = new float[columns.size()];
        var sum = 0f;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = paper.widthOf(HEADING, columns.get(i));
            for (var row : first) wanted[i] = Math.max(wanted[i], paper.widthOf(CELL, row.get(i)));
            wanted[i] = Math.min(wanted[i], LONGEST) + GAP;
            sum += wanted[i];
        }
        var room = paper.width() - 2 * Paper.MARGIN;
        if (sum > room) for (int i = 0; i < wanted.length; i++) wanted[i] *= room / sum;
        return wanted;
    }

    private void draw(List<String> cells, Style style) throws IOException {
        var lines = new ArrayList<List<String>>();
        var tallest = 1;
        for (int i = 0; i < widths.length; i++) {
            var room = Math.max(widths[i] - GAP, style.size());
            lines.add(paper.wrapped(style, cells.get(i), room, LINES));
            tallest = Math.max(tallest, lines.getLast().size());
        }
        var height = tallest * style.leading() + 4;
        if (y + height > paper.height() - Paper.MARGIN) {
            paper.turn();
            y = Paper.MARGIN;
            if (!style.bold()) draw(columns, HEADING);
        }
        if (style.bold()) paper.shade(Paper.MARGIN, y, paper.width() - 2 * Paper.MARGIN, height);
        write(lines, style);
        y += height;
        paper.line(Paper.MARGIN, y, paper.width() - Paper.MARGIN, y);
    }

    private void write(List<List<String>> lines, Style style) throws IOException {
        var x = Paper.MARGIN + GAP / 2;
        for (int i = 0; i < widths.length; i++) {
            var at = y + style.leading();
            for (var line : lines.get(i)) {
                paper.text(x, at, style, line);
                at += style.leading();
            }
            x += widths[i];
        }
    }

    private static String written(@org.jspecify.annotations.Nullable Object cell) {
        return switch (Cells.plain(cell)) {
            case null -> "";
            case Number number -> Cells.written(number);
            case Boolean yes -> yes ? "yes" : "no";
            case Object text -> text.toString();
        };
    }
}
