package com.shopme.clients;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// A client wants no more marketing.
public record ClientOptedOut(WorkspaceId workspace, ClientId client) implements Tenanted {}
