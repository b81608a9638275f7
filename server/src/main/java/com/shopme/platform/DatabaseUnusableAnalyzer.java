package com.shopme.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says why there is no database in a line to read instead of a stack trace.
final class DatabaseUnusableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "The settings of the database are in docs/operations.md.",
                cause);
    }
}
