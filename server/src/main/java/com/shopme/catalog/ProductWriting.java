package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.platform.Auditable;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Writes products and tells of it: one at a time, in bulk and from tables alike.
@Component
class ProductWriting {
    private static final String THING = "product";

    private final ProductStore store;
    private final TextStore texts;
    private final CategoryStore categories;
    private final ServiceStore services;
    private final Workspaces workspaces;
    private final ApplicationEventPublisher events;

    ProductWriting(
            ProductStore store,
            TextStore texts,
            CategoryStore categories,
            ServiceStore services,
            Workspaces workspaces,
            ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.categories = categories;
        this.services = services;
        this.workspaces = workspaces;
        this.events = events;
    }

    /// What products may belong to, for one transaction.
    Shelves shelves(WorkspaceId workspace) {
        return new Shelves(workspaces.get(workspace), categories, services);
    }

    ProductId insert(Shelves shelves, Given given) {
        var workspace = shelves.shop().id();
        var id = Ids.next();
        var draft = ProductReading.read(given, shelves, id, Optional.empty());
        given.check();
        unlessTaken(draft, () -> store.insert(workspace, new ProductId(id), draft));
        texts.write(workspace, TextStore.Owner.PRODUCT, id, List.of(), draft.texts());
        tell(new ProductId(id), Told.created(workspace, THING, id, draft.told()));
        return new ProductId(id);
    }

    /// @param now locked, with its texts
    /// @return false if nothing differs; nothing is written then
    boolean update(Shelves shelves, ProductSheet now, Given given) {
        var workspace = shelves.shop().id();
        var id = now.id().value();
        var before = ProductDraft.of(now);
        var draft = ProductReading.read(given, shelves, id, Optional.of(before));
        given.check();
        if (draft.told().equals(before.told())) return false;
        unlessTaken(draft, () -> store.update(workspace, now.id(), draft));
        texts.write(workspace, TextStore.Owner.PRODUCT, id, before.texts(), draft.texts());
        tell(now.id(), Told.updated(workspace, THING, id, before.told(), draft.told()));
        return true;
    }

    void delete(WorkspaceId workspace, ProductSheet now) {
        store.delete(workspace, now.id());
        var id = now.id().value();
        tell(now.id(), Told.deleted(workspace, THING, id, ProductDraft.of(now).told()));
    }

    /// @throws AlreadyTaken if another has its slug or article number now
    /// @throws ShelfGone if it has nowhere to come back to
    void restore(Shelves shelves, ProductSheet now) {
        var workspace = shelves.shop().id();
        var draft = ProductDraft.of(now);
        if (!shelves.hasCategory(draft.category()))
            throw new ShelfGone("category_id", draft.category());
        if (!shelves.hasService(draft.service()))
            throw new ShelfGone("service_id", draft.service());
        unlessTaken(draft, () -> store.restore(workspace, now.id()));
        tell(now.id(), Told.restored(workspace, THING, now.id().value(), draft.told()));
    }

    void tell(ProductId product, Auditable deed) {
        events.publishEvent(deed);
        events.publishEvent(new ProductChanged(deed.workspace(), product));
    }

    void hold(WorkspaceId workspace, Collection<UUID> products) {
        store.lock(workspace, products);
    }

    private static void unlessTaken(ProductDraft draft, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMessage()).contains("products_sku_key")
                    ? new AlreadyTaken("sku", draft.sku().orElse(""))
                    : new AlreadyTaken("slug", draft.slug());
        }
    }
}
