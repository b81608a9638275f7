package com.shopme.ordering;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What clients gather before they buy. Each deed answers with the cart as it stands then.
@Service
public class Carts {

    @Transactional(readOnly = true)
    public CartView show(WorkspaceId workspace, ClientId client) {
        throw new UnsupportedOperationException();
    }

    /// Puts pieces in, on top of those that are there.
    ///
    /// @throws com.shopme.catalog.OutOfStock if the cart would hold more than is left
    /// @throws com.shopme.platform.NotFound if it is not for sale
    @Transactional
    public CartView add(WorkspaceId workspace, ClientId client, ProductId product, int count) {
        throw new UnsupportedOperationException();
    }

    /// Makes it so many pieces; 0 takes the product out.
    ///
    /// @throws com.shopme.catalog.OutOfStock if fewer are left
    @Transactional
    public CartView change(WorkspaceId workspace, ClientId client, ProductId product, int count) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public CartView empty(WorkspaceId workspace, ClientId client) {
        throw new UnsupportedOperationException();
    }

    /// The client has seen what changed: prices become today's, amounts what is left.
    @Transactional
    public CartView accept(WorkspaceId workspace, ClientId client) {
        throw new UnsupportedOperationException();
    }

    /// Puts the last order's products in again, as far as they are left; what is short stands in
    /// [CartView#changes()].
    ///
    /// @throws com.shopme.platform.NotFound if there was no order
    @Transactional
    public CartView repeatLastOrder(WorkspaceId workspace, ClientId client) {
        throw new UnsupportedOperationException();
    }
}
