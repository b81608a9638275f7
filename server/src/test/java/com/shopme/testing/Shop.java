package com.shopme.testing;

import com.shopme.catalog.AddProduct;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.CategoryId;
import com.shopme.catalog.Named;
import com.shopme.catalog.ProductId;
import com.shopme.catalog.ServiceId;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A shop of a test. Shelves appear when something is put on them.
public final class Shop {
    private final WorkspaceId workspace;
    private final Catalog catalog;
    private final Map<List<Named>, CategoryId> shelves = new ConcurrentHashMap<>();
    private final ServiceId service;

    Shop(WorkspaceId workspace, Catalog catalog) {
        this.workspace = workspace;
        this.catalog = catalog;
        var retail = new Named(Language.ENGLISH, "Retail", Optional.empty(), List.of());
        this.service = catalog.addService(workspace, List.of(retail), Optional.empty());
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public ProductId add(SampleProduct product) {
        return catalog.addProduct(
                workspace,
                new AddProduct(
                        service,
                        shelf(product.shelf()),
                        product.names(),
                        product.sku(),
                        Money.of(product.price(), "EUR"),
                        product.stock()));
    }

    /// Pieces left.
    public int stock(ProductId product) {
        return catalog.product(workspace, product, Language.ENGLISH).stock();
    }

    private CategoryId shelf(List<Named> names) {
        return shelves.computeIfAbsent(
                names, it -> catalog.addCategory(workspace, it, shelves.size()));
    }
}
