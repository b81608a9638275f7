package com.shopme.catalog;

import com.shopme.api.Bulk;
import com.shopme.api.BulkAnswer;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.InvalidBody;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The products, for the people of the shop.
@Service
public class Products {
    private final ProductStore store;
    private final ProductWriting writing;
    private final TextStore texts;
    private final ImageStore images;
    private final Workspaces workspaces;
    private final Bulk bulk;

    Products(
            ProductStore store,
            ProductWriting writing,
            TextStore texts,
            ImageStore images,
            Workspaces workspaces,
            Bulk bulk) {
        this.store = store;
        this.writing = writing;
        this.texts = texts;
        this.images = images;
        this.workspaces = workspaces;
        this.bulk = bulk;
    }

    @Transactional(readOnly = true)
    public Page<ProductSheet> list(WorkspaceId workspace, ListRequest request) {
        var currency = workspaces.get(workspace).currency();
        return store.list(workspace, request, currency).mapAll(heads -> whole(workspace, heads));
    }

    /// All that the request asks for, however many, some at a time.
    public void each(
            WorkspaceId workspace, ListRequest request, Consumer<List<ProductSheet>> take) {
        var currency = workspaces.get(workspace).currency();
        store.each(workspace, request, currency, heads -> take.accept(whole(workspace, heads)));
    }

    /// @throws NotFound if there is none, or it is deleted
    @Transactional(readOnly = true)
    public ProductSheet get(WorkspaceId workspace, ProductId product) {
        return whole(
                workspace,
                store.find(workspace, product, workspaces.get(workspace).currency())
                        .orElseThrow(Products::notFound));
    }

    /// @throws InvalidBody telling all that is wrong
    /// @throws AlreadyTaken if another has its slug or article number
    @Transactional
    public ProductSheet create(WorkspaceId workspace, Given given) {
        return get(workspace, writing.insert(writing.shelves(workspace), given));
    }

    /// Writes what is given; the rest stays.
    @Transactional
    public ProductSheet update(
            WorkspaceId workspace, ProductId product, Given given, IfMatch ifMatch) {
        writing.update(writing.shelves(workspace), locked(workspace, product, ifMatch), given);
        return get(workspace, product);
    }

    @Transactional
    public void delete(WorkspaceId workspace, ProductId product, IfMatch ifMatch) {
        writing.delete(workspace, locked(workspace, product, ifMatch));
    }

    /// Brings a deleted product back; one that is not deleted stays as it is.
    @Transactional
    public ProductSheet restore(WorkspaceId workspace, ProductId product) {
        var now = lockedOrDeleted(workspace, product);
        if (now.deletedAt().isPresent()) writing.restore(writing.shelves(workspace), now);
        return get(workspace, product);
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
        var now = locked(workspace, product, ifMatch);
        var left = now.stock() + change; // both are far from the largest int
        if (left < 0) throw new OutOfStock(product, -change, now.stock());
        if (left > most) given.wrong("change", "range", "makes more than " + most + " pieces");
        given.check();
        if (change != 0) {
            store.stock(workspace, product, left);
            writing.tell(
                    product,
                    Told.updated(
                            workspace,
                            "product",
                            product.value(),
                            Map.of("stock", now.stock()),
                            Map.of("stock", left)));
        }
        return get(workspace, product);
    }

    public BulkAnswer bulk(WorkspaceId workspace, Given body) {
        return bulk.run(workspace, body, new Rows(workspace));
    }

    private final class Rows implements Bulk.Target {
        private final WorkspaceId workspace;

        Rows(WorkspaceId workspace) {
            this.workspace = workspace;
        }

        @Override
        public void hold(Collection<UUID> ids) {
            writing.hold(workspace, ids);
        }

        @Override
        public UUID create(Given row) {
            return writing.insert(writing.shelves(workspace), row).value();
        }

        @Override
        public void update(UUID id, Given row, IfMatch ifMatch) {
            var now = locked(workspace, new ProductId(id), ifMatch);
            writing.update(writing.shelves(workspace), now, row);
        }

        @Override
        public void delete(UUID id) {
            writing.delete(workspace, locked(workspace, new ProductId(id), IfMatch.ANY));
        }
    }

    private ProductSheet locked(WorkspaceId workspace, ProductId product, IfMatch ifMatch) {
        var now = lockedOrDeleted(workspace, product);
        if (now.deletedAt().isPresent()) throw notFound();
        ifMatch.check(now.updatedAt());
        return now;
    }

    private ProductSheet lockedOrDeleted(WorkspaceId workspace, ProductId product) {
        return whole(
                workspace,
                store.lock(workspace, product, workspaces.get(workspace).currency())
                        .orElseThrow(Products::notFound));
    }

    private ProductSheet whole(WorkspaceId workspace, ProductSheet head) {
        return whole(workspace, List.of(head)).getFirst();
    }

    List<ProductSheet> whole(WorkspaceId workspace, List<ProductSheet> heads) {
        var ids = heads.stream().map(head -> head.id().value()).toList();
        var named = texts.of(workspace, TextStore.Owner.PRODUCT, ids);
        var shown = images.of(workspace, ids);
        return heads.stream()
                .map(
                        head ->
                                head.with(
                                        named.getOrDefault(head.id().value(), List.of()),
                                        shown.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private static NotFound notFound() {
        return new NotFound("product");
    }
}
