package com.shopme.ordering;

import com.shopme.clients.ClientId;
import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// An order has moved on.
public record OrderStatusChanged(
        WorkspaceId workspace, OrderId order, ClientId client, OrderStatus before, OrderStatus now)
        implements Tenanted {}
