package com.shopme.ordering;

import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From cart to order.
@Service
public class Checkout {

    /// A signed link to this client's cart, valid for a day; empty while the cart is.
    @Transactional(readOnly = true)
    public Optional<URI> linkFor(WorkspaceId workspace, ClientId client) {
        throw new UnsupportedOperationException();
    }
}
