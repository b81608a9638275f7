package com.shopme.catalog;

import com.shopme.api.Bulk;
import com.shopme.api.BulkAnswer;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.InvalidBody;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The categories, for the people of the shop.
@Service
public class Categories {
    private static final String THING = "category";

    private final CategoryStore store;
    private final ProductStore products;
    private final TextStore texts;
    private final Workspaces workspaces;
    private final Bulk bulk;
    private final ApplicationEventPublisher events;

    Categories(
            CategoryStore store,
            ProductStore products,
            TextStore texts,
            Workspaces workspaces,
            Bulk bulk,
            ApplicationEventPublisher events) {
        this.store = store;
        this.products = products;
        this.texts = texts;
        this.workspaces = workspaces;
        this.bulk = bulk;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Page<CategorySheet> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request).mapAll(heads -> whole(workspace, heads));
    }

    /// All that the request asks for, however many, some at a time.
    public void each(
            WorkspaceId workspace, ListRequest request, Consumer<List<CategorySheet>> take) {
        store.each(workspace, request, heads -> take.accept(whole(workspace, heads)));
    }

    /// @throws NotFound if there is none, or it is deleted
    @Transactional(readOnly = true)
    public CategorySheet get(WorkspaceId workspace, CategoryId category) {
        var head = store.find(workspace, category).orElseThrow(Categories::notFound);
        return whole(workspace, List.of(head)).getFirst();
    }

    /// @throws InvalidBody telling all that is wrong
    /// @throws AlreadyTaken if another has its slug
    @Transactional
    public CategorySheet create(WorkspaceId workspace, Given given) {
        return get(workspace, insert(workspace, given));
    }

    /// Writes what is given; the rest stays.
    @Transactional
    public CategorySheet update(
            WorkspaceId workspace, CategoryId category, Given given, IfMatch ifMatch) {
        write(workspace, locked(workspace, category, ifMatch), given);
        return get(workspace, category);
    }

    /// @param moveTo where its products go
    /// @throws StillInUse if it has products and they go nowhere
    @Transactional
    public void delete(
            WorkspaceId workspace,
            CategoryId category,
            Optional<CategoryId> moveTo,
            IfMatch ifMatch) {
        var now = locked(workspace, category, ifMatch);
        moveTo.ifPresent(to -> move(workspace, category, to));
        var held = products.countByCategory(workspace, List.of(category.value()));
        if (!held.isEmpty()) throw new StillInUse(THING, held.getOrDefault(category.value(), 0L));
        store.delete(workspace, category);
        var before = CategoryDraft.of(now).told();
        events.publishEvent(Told.deleted(workspace, THING, category.value(), before));
    }

    /// Brings a deleted category back; one that is not deleted stays as it is.
    ///
    /// @throws AlreadyTaken if another has its slug now
    @Transactional
    public CategorySheet restore(WorkspaceId workspace, CategoryId category) {
        var now = store.lock(workspace, category).orElseThrow(Categories::notFound);
        if (now.deletedAt().isPresent()) {
            unlessTaken(now.slug(), () -> store.restore(workspace, category));
            var back = CategoryDraft.of(get(workspace, category)).told();
            events.publishEvent(Told.restored(workspace, THING, category.value(), back));
        }
        return get(workspace, category);
    }

    /// Puts categories into this order; those that are not named follow in the order they have.
    ///
    /// @throws InvalidBody if one is named twice, or there is none of that id
    @Transactional
    public List<CategorySheet> arrange(WorkspaceId workspace, List<CategoryId> wanted) {
        var places = new LinkedHashMap<CategoryId, CategorySheet>();
        allLocked(workspace).forEach(category -> places.put(category.id(), category));
        if (Set.copyOf(wanted).size() < wanted.size())
            throw new InvalidBody("categories", "repeated", "name one twice");
        if (!places.keySet().containsAll(wanted))
            throw new InvalidBody("categories", "unknown", "name one that there is not");
        var order = new ArrayList<CategorySheet>();
        wanted.forEach(id -> order.add(places.remove(id)));
        order.addAll(places.values());
        for (int i = 0; i < order.size(); i++) {
            var place = JsonNodeFactory.instance.objectNode().put("sort_order", i);
            write(workspace, order.get(i), Given.of(place));
        }
        return allLocked(workspace);
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
            store.lock(workspace, ids);
        }

        @Override
        public UUID create(Given row) {
            return insert(workspace, row).value();
        }

        @Override
        public void update(UUID id, Given row, IfMatch ifMatch) {
            write(workspace, locked(workspace, new CategoryId(id), ifMatch), row);
        }

        @Override
        public void delete(UUID id) {
            Categories.this.delete(workspace, new CategoryId(id), Optional.empty(), IfMatch.ANY);
        }
    }

    /// Locked in the order of their ids.
    List<CategorySheet> allLocked(WorkspaceId workspace) {
        store.lock(workspace, store.all(workspace).stream().map(one -> one.id().value()).toList());
        return whole(workspace, store.all(workspace));
    }

    CategoryId insert(WorkspaceId workspace, Given given) {
        var id = Ids.next();
        var draft = CategoryReading.read(given, workspaces.get(workspace), id, Optional.empty());
        given.check();
        unlessTaken(draft.slug(), () -> store.insert(workspace, new CategoryId(id), draft));
        texts.write(workspace, TextStore.Owner.CATEGORY, id, List.of(), draft.texts());
        events.publishEvent(Told.created(workspace, THING, id, draft.told()));
        return new CategoryId(id);
    }

    /// @param now locked, with its texts
    /// @return false if nothing differs; nothing is written then
    boolean write(WorkspaceId workspace, CategorySheet now, Given given) {
        var id = now.id().value();
        var before = CategoryDraft.of(now);
        var draft = CategoryReading.read(given, workspaces.get(workspace), id, Optional.of(before));
        given.check();
        if (draft.equals(before)) return false;
        unlessTaken(draft.slug(), () -> store.update(workspace, now.id(), draft));
        texts.write(workspace, TextStore.Owner.CATEGORY, id, before.texts(), draft.texts());
        events.publishEvent(Told.updated(workspace, THING, id, before.told(), draft.told()));
        return true;
    }

    private void move(WorkspaceId workspace, CategoryId from, CategoryId to) {
        if (from.equals(to) || !store.hold(workspace, to.value()))
            throw new InvalidBody(
                    List.of(
                            new InvalidBody.Wrong(
                                    "move_to", "exists", "is no other category of this shop")));
        products.moveToCategory(workspace, from.value(), to.value());
    }

    private CategorySheet locked(WorkspaceId workspace, CategoryId category, IfMatch ifMatch) {
        var now = store.lock(workspace, category).orElseThrow(Categories::notFound);
        if (now.deletedAt().isPresent()) throw notFound();
        ifMatch.check(now.updatedAt());
        return whole(workspace, List.of(now)).getFirst();
    }

    private List<CategorySheet> whole(WorkspaceId workspace, List<CategorySheet> heads) {
        var ids = heads.stream().map(head -> head.id().value()).toList();
        var named = texts.of(workspace, TextStore.Owner.CATEGORY, ids);
        var held = products.countByCategory(workspace, ids);
        return heads.stream()
                .map(
                        head ->
                                head.with(
                                        named.getOrDefault(head.id().value(), List.of()),
                                        held.getOrDefault(head.id().value(), 0L)))
                .toList();
    }

    private static void unlessTaken(String slug, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw new AlreadyTaken("slug", slug);
        }
    }

    private static NotFound notFound() {
        return new NotFound("category");
    }
}
