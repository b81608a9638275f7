package com.shopme.ordering;

import com.shopme.clients.Client;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.util.Currency;

/// A client in a shop.
record Visit(Workspace shop, Client client) {
    WorkspaceId workspace() {
        return shop.id();
    }

    Currency currency() {
        return shop.currency();
    }

    Language language() {
        return shop.spoken(client.language());
    }

    Terms terms() {
        return Terms.of(shop, client);
    }

    CheckoutView.Ordered ordered(Order order) {
        return new CheckoutView.Ordered(shop, language(), order.view(shop));
    }
}
