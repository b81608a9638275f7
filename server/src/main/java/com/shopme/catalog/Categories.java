package com.shopme.catalog;

import com.shopme.api.Bulk;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The categories, for the people of the shop.
@Service
public class Categories extends Shelving<CategoryId, CategorySheet, CategoryDraft> {
    private final CategoryStore store;

    Categories(
            CategoryStore store,
            ProductStore products,
            TextStore texts,
            Workspaces workspaces,
            Bulk bulk,
            ApplicationEventPublisher events) {
        super(
                TextStore.Owner.CATEGORY,
                store,
                products,
                new Means(texts, workspaces, bulk, events));
        this.store = store;
    }

    /// With their texts, locked in the order of their ids.
    List<CategorySheet> allLocked(WorkspaceId workspace) {
        var currency = shop(workspace).currency();
        store.lock(workspace, keys(store.all(workspace, currency)));
        return whole(workspace, store.all(workspace, currency));
    }

    @Override
    Reading<CategoryDraft> reading(WorkspaceId workspace) {
        var shop = shop(workspace);
        return (given, id, now) -> CategoryReading.read(given, shop, id, now);
    }

    @Override
    CategoryDraft draft(CategorySheet sheet) {
        return CategoryDraft.of(sheet);
    }

    @Override
    Problem taken(CategoryDraft draft, DuplicateKeyException e) {
        return new AlreadyTaken("slug", draft.slug());
    }
}
