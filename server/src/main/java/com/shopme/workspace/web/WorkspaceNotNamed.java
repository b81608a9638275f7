package com.shopme.workspace.web;

import com.shopme.platform.Problem;

/// The request does not say, exactly once, which workspace it is about. 400,
/// `/problems/workspace-not-named`.
final class WorkspaceNotNamed extends Problem {
    WorkspaceNotNamed() {
        super(
                Kind.INVALID,
                "workspace-not-named",
                "Name the workspace once: ?workspace_id=<its id>. GET /api/me lists yours.");
    }
}
