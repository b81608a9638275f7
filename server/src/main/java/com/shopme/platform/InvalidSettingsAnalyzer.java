package com.shopme.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows a wrong setting as lines to read instead of a stack trace.
final class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {
    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidSettings cause) {
        return new FailureAnalysis(
                cause.getMessage(), "The table of settings is in docs/operations.md.", cause);
    }
}
