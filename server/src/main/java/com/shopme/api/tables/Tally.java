package com.shopme.api.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What has become of a table's rows so far.
final class Tally {
    private final Map<RowTarget.Outcome, Long> outcomes = new EnumMap<>(RowTarget.Outcome.class);
    private final List<ImportError> errors = new ArrayList<>();
    private long failed;
    private boolean complete = true;

    void done(RowTarget.Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    void repeated(TableRow row, long earlier) {
        refused(
                List.of(
                        new ImportError(
                                row.number(),
                                "",
                                "repeated",
                                "is about the same as row " + earlier)));
    }

    /// One row, for all these reasons.
    void refused(List<ImportError> reasons) {
        failed++;
        for (var reason : reasons) {
            if (errors.size() == TableImport.MOST_ERRORS) complete = false;
            else errors.add(reason);
        }
    }

    ImportReport report(boolean dryRun) {
        var created = count(RowTarget.Outcome.CREATED);
        var updated = count(RowTarget.Outcome.UPDATED);
        var unchanged = count(RowTarget.Outcome.UNCHANGED);
        return new ImportReport(
                dryRun,
                created + updated + unchanged + failed,
                created,
                updated,
                unchanged,
                failed,
                errors.stream().sorted(Comparator.comparing(ImportError::row)).toList(),
                complete);
    }

    private long count(RowTarget.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
