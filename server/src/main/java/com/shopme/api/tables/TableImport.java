package com.shopme.api.tables;

import com.shopme.api.InvalidRequest;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries a table's rows to what they become, some hundred in a transaction. The file is read to
/// its end before the first row is written, so that one which breaks off halfway does nothing. A
/// row that is refused keeps none of the others back: what was written with it is taken back, and
/// written again with a savepoint for each row. Most rows are sound, and need none.
@Service
public class TableImport {
    public static final int MOST_ROWS = 200_000;
    public static final int MOST_ERRORS = 10_000;
    private static final int BATCH = 250;

    private final TransactionTemplate batch;
    private final TransactionTemplate savepoint;

    TableImport(PlatformTransactionManager transactions) {
        batch = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// @param dryRun only tells what would become of the rows
    /// @throws UnreadableTable if the file is no table to its end
    public ImportReport run(WorkspaceId workspace, TableFile file, boolean dryRun, RowTarget target)
            throws IOException {
        var run = new Run(target, dryRun, repeated(file, target));
        try (var table = file.read()) {
            var rows = new ArrayList<TableRow>(BATCH);
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
                if (rows.size() == BATCH) run.write(rows);
            }
            if (!rows.isEmpty()) run.write(rows);
        }
        return run.report();
    }

    // Rows whose thing an earlier row names, and that row.
    private static Map<Long, Long> repeated(TableFile file, RowTarget target) throws IOException {
        var first = new HashMap<String, Long>();
        var repeated = new HashMap<Long, Long>();
        try (var table = file.read()) {
            target.columns(table.columns());
            long rows = 0;
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                if (++rows > MOST_ROWS)
                    throw new UnreadableTable("A table has " + MOST_ROWS + " rows at most.");
                var number = row.get().number();
                target.key(row.get())
                        .map(key -> first.putIfAbsent(key, number))
                        .ifPresent(earlier -> repeated.put(number, earlier));
            }
        }
        return repeated;
    }

    private final class Run {
        private final RowTarget target;
        private final boolean dryRun;
        private final Map<Long, Long> repeated;
        private final Tally tally = new Tally();

        Run(RowTarget target, boolean dryRun, Map<Long, Long> repeated) {
            this.target = target;
            this.dryRun = dryRun;
            this.repeated = repeated;
        }

        void write(List<TableRow> some) {
            var outcomes = new ArrayList<RowTarget.Outcome>();
            var fresh = some.stream().filter(row -> !repeated.containsKey(row.number())).toList();
            if (atOnce(fresh, outcomes)) outcomes.forEach(tally::done);
            else oneByOne(fresh);
            for (var row : some) {
                var earlier = repeated.get(row.number());
                if (earlier != null) tally.repeated(row, earlier);
            }
            some.clear();
        }

        // Whether all of them could be written.
        private boolean atOnce(List<TableRow> rows, List<RowTarget.Outcome> outcomes) {
            return Boolean.TRUE.equals(
                    batch.execute(
                            status -> {
                                target.begin(rows);
                                try {
                                    for (var row : rows) outcomes.add(target.write(row));
                                } catch (Problem refused) {
                                    status.setRollbackOnly();
                                    return false;
                                }
                                if (dryRun) status.setRollbackOnly();
                                return true;
                            }));
        }

        private void oneByOne(List<TableRow> rows) {
            batch.executeWithoutResult(
                    status -> {
                        target.begin(rows);
                        rows.forEach(this::write);
                        if (dryRun) status.setRollbackOnly();
                    });
        }

        private void write(TableRow row) {
            try {
                var outcome = savepoint.execute(_ -> target.write(row));
                tally.done(Objects.requireNonNull(outcome));
            } catch (InvalidRequest invalid) {
                tally.refused(
                        invalid.wrongs().stream()
                                .map(
                                        wrong ->
                                                new ImportError(
                                                        row.number(),
                                                        target.column(wrong.field()),
                                                        wrong.rule(),
                                                        wrong.message()))
                                .toList());
            } catch (Problem refused) {
                tally.refused(
                        List.of(
                                new ImportError(
                                        row.number(),
                                        "",
                                        refused.name(),
                                        String.valueOf(refused.getMessage()))));
            }
        }

        ImportReport report() {
            return tally.report(dryRun);
        }
    }
}
