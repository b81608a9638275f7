package com.shopme.ordering;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks the neighbours who is buying where, and what is on the shelf.
@Component
class Visits {
    private final Workspaces workspaces;
    private final Clients clients;
    private final Catalog catalog;

    Visits(Workspaces workspaces, Clients clients, Catalog catalog) {
        this.workspaces = workspaces;
        this.clients = clients;
        this.catalog = catalog;
    }

    Workspace shop(WorkspaceId workspace) {
        return workspaces.get(workspace);
    }

    /// @throws com.shopme.platform.NotFound if there is no such client
    Visit of(WorkspaceId workspace, ClientId client) {
        return new Visit(workspaces.get(workspace), clients.get(workspace, client));
    }

    /// What the catalogue says about these products; what it lacks is gone.
    Map<ProductId, Product> shelf(Visit visit, Collection<ProductId> products) {
        if (products.isEmpty()) return Map.of();
        return catalog.products(visit.workspace(), products, visit.language());
    }

    /// The same in the shop's own language.
    Map<ProductId, Product> shelf(Workspace shop, Collection<ProductId> products) {
        if (products.isEmpty()) return Map.of();
        return catalog.products(shop.id(), products, shop.defaultLanguage());
    }

    Optional<Product> onSale(Visit visit, ProductId product) {
        return Optional.ofNullable(shelf(visit, List.of(product)).get(product))
                .filter(Product::active);
    }
}
