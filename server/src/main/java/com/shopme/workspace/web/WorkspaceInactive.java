package com.shopme.workspace.web;

import com.shopme.platform.Problem;

/// Nothing changes in a workspace that is not active. 409, `/problems/workspace-inactive`.
final class WorkspaceInactive extends Problem {
    WorkspaceInactive() {
        super(
                Kind.CONFLICT,
                "workspace-inactive",
                "This workspace is not active: it can be read, but not changed. An owner may"
                        + " activate it.");
    }
}
