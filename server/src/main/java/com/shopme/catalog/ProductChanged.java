package com.shopme.catalog;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// A product was added, changed, deleted or brought back.
public record ProductChanged(WorkspaceId workspace, ProductId product) implements Tenanted {}
