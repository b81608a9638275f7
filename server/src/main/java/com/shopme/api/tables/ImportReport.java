package com.shopme.api.tables;

import java.util.List;

/// What became of a table.
///
/// @param dryRun whether nothing was written, and this is what would become of it
/// @param errors what is wrong, in the order of the rows; a row with errors was not written, the
///   others were
/// @param errorsAreComplete false if there are more than [TableImport#MOST_ERRORS]
public record ImportReport(
        boolean dryRun,
        long rows,
        long created,
        long updated,
        long unchanged,
        long failed,
        List<ImportError> errors,
        boolean errorsAreComplete) {}
