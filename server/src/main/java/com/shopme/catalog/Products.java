package com.shopme.catalog;

import com.shopme.api.Bulk;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.platform.Auditable;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The products, for the people of the shop.
@Service
public class Products extends Keeping<ProductId, ProductSheet, ProductDraft> {
    private final ProductStore store;
    private final CategoryStore categories;
    private final ServiceStore services;
    private final ImageStore images;
    private final ApplicationEventPublisher events;

    Products(
            ProductStore store,
            CategoryStore categories,
            ServiceStore services,
            TextStore texts,
            ImageStore images,
            Workspaces workspaces,
            Bulk bulk,
            ApplicationEventPublisher events) {
        super(TextStore.Owner.PRODUCT, store, new Means(texts, workspaces, bulk, events));
        this.store = store;
        this.categories = categories;
        this.services = services;
        this.images = images;
        this.events = events;
    }

    /// Puts pieces on the shelf or takes them off, whatever others do at the time.
    ///
    /// @throws OutOfStock if more are taken than are left
    @Transactional
    public ProductSheet addStock(
            WorkspaceId workspace, ProductId product, Given given, IfMatch ifMatch) {
        given.only(Set.of("change", "workspace_id"));
        var most = ProductReading.MOST_PIECES;
        var change = given.integer("change", -most, most, null);
        given.check();
        var now = locked(workspace, product.value(), ifMatch);
        var left = now.stock() + change; // both are far from the largest int
        if (left < 0) throw new OutOfStock(product, -change, now.stock());
        if (left > most) given.wrong("change", "range", "makes more than " + most + " pieces");
        given.check();
        if (change != 0) {
            store.stock(workspace, product, left);
            var was = Map.<String, Object>of("stock", now.stock());
            var is = Map.<String, Object>of("stock", left);
            tell(product.value(), Told.updated(workspace, "product", product.value(), was, is));
        }
        return get(workspace, product);
    }

    /// What products may belong to, for one transaction.
    Shelves shelves(WorkspaceId workspace) {
        return new Shelves(shop(workspace), categories, services);
    }

    /// Those that have one of these article numbers or slugs, with their texts; locked.
    List<ProductSheet> lockNamed(
            WorkspaceId workspace, Collection<String> skus, Collection<String> slugs) {
        var currency = shop(workspace).currency();
        return whole(workspace, store.lockNamed(workspace, skus, slugs, currency));
    }

    @Override
    Reading<ProductDraft> reading(WorkspaceId workspace) {
        return reading(shelves(workspace));
    }

    static Reading<ProductDraft> reading(Shelves shelves) {
        return (given, id, now) -> ProductReading.read(given, shelves, id, now);
    }

    @Override
    ProductDraft draft(ProductSheet sheet) {
        return ProductDraft.of(sheet);
    }

    @Override
    List<ProductSheet> whole(
            WorkspaceId workspace, List<ProductSheet> heads, Map<UUID, List<Named>> texts) {
        var shown = images.of(workspace, keys(heads));
        return heads.stream()
                .map(
                        head ->
                                head.with(
                                        texts.getOrDefault(head.id().value(), List.of()),
                                        shown.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    @Override
    void beforeRestore(WorkspaceId workspace, ProductDraft draft) {
        var shelves = shelves(workspace);
        if (!shelves.hasCategory(draft.category()))
            throw new ShelfGone("category_id", draft.category());
        if (!shelves.hasService(draft.service()))
            throw new ShelfGone("service_id", draft.service());
    }

    @Override
    Problem taken(ProductDraft draft, DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("products_sku_key")
                ? new AlreadyTaken("sku", draft.sku().orElse(""))
                : new AlreadyTaken("slug", draft.slug());
    }

    @Override
    void tell(UUID product, Auditable deed) {
        super.tell(product, deed);
        events.publishEvent(new ProductChanged(deed.workspace(), new ProductId(product)));
    }
}
