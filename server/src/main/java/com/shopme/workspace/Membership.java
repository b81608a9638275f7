package com.shopme.workspace;

import com.shopme.shared.WorkspaceId;

/// A workspace that somebody belongs to, and the name of their role there.
public record Membership(WorkspaceId workspace, String name, String role) {}
