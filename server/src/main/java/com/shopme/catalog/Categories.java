package com.shopme.catalog;

import com.shopme.api.Bulk;
import com.shopme.api.Given;
import com.shopme.api.InvalidRequest;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

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

    /// Puts categories into this order; those that are not named follow in the order they have.
    ///
    /// @throws InvalidRequest if one is named twice, or there is none of that id
    @Transactional
    public List<CategorySheet> arrange(WorkspaceId workspace, List<CategoryId> wanted) {
        var places = new LinkedHashMap<CategoryId, CategorySheet>();
        inOrder(workspace).forEach(category -> places.put(category.id(), category));
        if (Set.copyOf(wanted).size() < wanted.size())
            throw new InvalidRequest("categories", "repeated", "name one twice");
        if (!places.keySet().containsAll(wanted))
            throw new InvalidRequest("categories", "unknown", "name one that there is not");
        var order = new ArrayList<CategorySheet>();
        wanted.forEach(id -> order.add(places.remove(id)));
        order.addAll(places.values());
        for (int i = 0; i < order.size(); i++) {
            var place = JsonNodeFactory.instance.objectNode().put("sort_order", i);
            write(workspace, order.get(i), Given.of(place));
        }
        return inOrder(workspace);
    }

    private List<CategorySheet> inOrder(WorkspaceId workspace) {
        return allLocked(workspace).stream()
                .sorted(Comparator.comparingInt(CategorySheet::sortOrder))
                .toList();
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
