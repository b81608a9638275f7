package com.shopme.ordering;

import com.shopme.clients.ClientId;
import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// A cart has become an order.
public record OrderPlaced(WorkspaceId workspace, OrderId order, ClientId client)
        implements Tenanted {}
