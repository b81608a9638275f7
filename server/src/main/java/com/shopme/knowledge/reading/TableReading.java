package com.shopme.knowledge.reading;

import com.shopme.api.tables.TableFile;
import com.shopme.api.tables.UnreadableTable;
import com.shopme.knowledge.reading.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// CSV and Excel, row by row.
final class TableReading {
    private TableReading() {}

    static List<Block> read(byte[] bytes, Budget budget) throws Unreadable {
        var blocks = new ArrayList<Block>();
        try (var file = TableFile.receive(new ByteArrayInputStream(bytes));
                var table = file.read()) {
            var labels = table.columns().stream().map(name -> name.replace('_', ' ')).toList();
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var cells = table.columns().stream().map(row.get()::cell).toList();
                var text = Rows.row(labels, cells);
                budget.text(text.length());
                budget.check();
                blocks.add(new Block.Paragraph(text));
            }
        } catch (UnreadableTable e) {
            throw new Unreadable(Reason.BROKEN, e);
        } catch (IOException e) {
            throw Budget.failure(e);
        }
        return blocks;
    }
}
