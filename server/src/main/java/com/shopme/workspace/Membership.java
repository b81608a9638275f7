package com.shopme.workspace;

import com.shopme.shared.WorkspaceId;

/// A workspace that somebody belongs to, and as what.
public record Membership(WorkspaceId workspace, String name, Role role) {}
