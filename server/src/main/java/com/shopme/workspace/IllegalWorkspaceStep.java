package com.shopme.workspace;

import com.shopme.platform.Problem;
import java.util.Locale;

/// A workspace in this state cannot do that. 409, `/problems/illegal-workspace-step`.
public final class IllegalWorkspaceStep extends Problem {
    IllegalWorkspaceStep(WorkspaceStatus status) {
        super(
                Kind.CONFLICT,
                "illegal-workspace-step",
                "This workspace is %s, which only whoever runs this server may change."
                        .formatted(status.name().toLowerCase(Locale.ROOT)));
        with("status", status.name().toLowerCase(Locale.ROOT));
    }
}
