package com.shopme.ordering;

import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Purchases, from placed to delivered.
@Service
public class Orders {

    /// The client's orders, newest first.
    @Transactional(readOnly = true)
    public List<OrderView> latest(WorkspaceId workspace, ClientId client, int limit) {
        throw new UnsupportedOperationException();
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public OrderView get(WorkspaceId workspace, OrderId order) {
        throw new UnsupportedOperationException();
    }

    /// A client's own order by its number, written in any case, with or without `ORD-` and zeros.
    @Transactional(readOnly = true)
    public Optional<OrderView> numbered(WorkspaceId workspace, ClientId client, String number) {
        throw new UnsupportedOperationException();
    }

    /// Moves an order on and announces [OrderStatusChanged]; cancelling puts its pieces back.
    ///
    /// @param tracking where the parcel can be followed, for SHIPPED
    @Transactional
    public OrderView advance(
            WorkspaceId workspace, OrderId order, OrderStatus next, Optional<String> tracking) {
        throw new UnsupportedOperationException();
    }
}
