package com.shopme.catalog;

import com.shopme.api.Bulk;
import com.shopme.api.BulkAnswer;
import com.shopme.api.BulkRows;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.platform.Problem;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The life of one kind of thing of the catalogue, for the people of the shop: it is listed, added,
/// changed, deleted and brought back, singly and in bulk, and each deed is told.
///
/// @param <I> its id
/// @param <S> how it is read
/// @param <D> what is written of it
@Service
public abstract class Keeping<I extends KeptId, S extends Kept, D extends Draft> {
    private final TextStore.Owner kind;
    private final KeptStore<S, D> store;
    private final Means means;

    /// What all kinds need.
    record Means(
            TextStore texts, Workspaces workspaces, Bulk bulk, ApplicationEventPublisher events) {}

    /// Reads what is given of a thing, over what it is now if it is no new one.
    interface Reading<D> {
        D read(Given given, UUID id, Optional<D> now);
    }

    Keeping(TextStore.Owner kind, KeptStore<S, D> store, Means means) {
        this.kind = kind;
        this.store = store;
        this.means = means;
    }

    /// For one transaction.
    abstract Reading<D> reading(WorkspaceId workspace);

    abstract D draft(S sheet);

    /// Adds to what a list shows what lies elsewhere.
    abstract List<S> whole(WorkspaceId workspace, List<S> heads, Map<UUID, List<Named>> texts);

    /// What somebody else has already, of what is unique.
    abstract Problem taken(D draft, DuplicateKeyException e);

    /// Refuses to let something go that is still needed.
    void beforeDelete(WorkspaceId workspace, S now) {}

    /// Refuses to bring something back that has nowhere to come back to.
    void beforeRestore(WorkspaceId workspace, D draft) {}

    void tell(UUID id, Auditable deed) {
        means.events.publishEvent(deed);
    }

    @Transactional(readOnly = true)
    public Page<S> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request, shop(workspace).currency())
                .mapAll(heads -> whole(workspace, heads));
    }

    /// All that the request asks for, however many, some at a time.
    public void each(WorkspaceId workspace, ListRequest request, Consumer<List<S>> take) {
        var currency = shop(workspace).currency();
        store.each(workspace, request, currency, heads -> take.accept(whole(workspace, heads)));
    }

    /// @throws NotFound if there is none, or it is deleted
    @Transactional(readOnly = true)
    public S get(WorkspaceId workspace, I id) {
        return sheet(workspace, id.value());
    }

    /// @throws InvalidRequest telling all that is wrong
    /// @throws AlreadyTaken if another has what must be its own, such as its slug
    @Transactional
    public S create(WorkspaceId workspace, Given given) {
        return sheet(workspace, insert(workspace, given));
    }

    /// Writes what is given; the rest stays.
    @Transactional
    public S update(WorkspaceId workspace, I id, Given given, IfMatch ifMatch) {
        write(workspace, locked(workspace, id.value(), ifMatch), given);
        return sheet(workspace, id.value());
    }

    @Transactional
    public void delete(WorkspaceId workspace, I id, IfMatch ifMatch) {
        delete(workspace, id.value(), ifMatch);
    }

    /// Brings a deleted one back; one that is not deleted stays as it is.
    ///
    /// @throws AlreadyTaken if another has its slug or article number now
    @Transactional
    public S restore(WorkspaceId workspace, I id) {
        var key = id.value();
        var now = lockedOrDeleted(workspace, key);
        if (now.deletedAt().isPresent()) {
            var draft = draft(now);
            beforeRestore(workspace, draft);
            unlessTaken(draft, () -> store.restore(workspace, key));
            tell(key, Told.restored(workspace, kind.thing(), key, draft.told()));
        }
        return sheet(workspace, key);
    }

    public BulkAnswer bulk(WorkspaceId workspace, Given body) {
        return means.bulk.run(workspace, body, new Rows(workspace));
    }

    private final class Rows implements Bulk.Target {
        private final WorkspaceId workspace;

        Rows(WorkspaceId workspace) {
            this.workspace = workspace;
        }

        @Override
        public void hold(BulkRows rows) {
            store.lock(workspace, rows.ids());
        }

        @Override
        public UUID create(Given row) {
            return insert(workspace, row);
        }

        @Override
        public void update(UUID id, Given row, IfMatch ifMatch) {
            write(workspace, locked(workspace, id, ifMatch), row);
        }

        @Override
        public void delete(UUID id) {
            Keeping.this.delete(workspace, id, IfMatch.ANY);
        }
    }

    UUID insert(WorkspaceId workspace, Given given) {
        return insert(workspace, given, reading(workspace));
    }

    UUID insert(WorkspaceId workspace, Given given, Reading<D> reading) {
        var id = Ids.next();
        var draft = reading.read(given, id, Optional.empty());
        given.check();
        unlessTaken(draft, () -> store.insert(workspace, id, draft));
        means.texts.write(workspace, kind, id, List.of(), draft.texts());
        tell(id, Told.created(workspace, kind.thing(), id, draft.told()));
        return id;
    }

    boolean write(WorkspaceId workspace, S now, Given given) {
        return write(workspace, now, given, reading(workspace));
    }

    /// @param now locked, with its texts
    /// @return false if nothing differs; nothing is written then
    boolean write(WorkspaceId workspace, S now, Given given, Reading<D> reading) {
        var id = now.id().value();
        var before = draft(now);
        var draft = reading.read(given, id, Optional.of(before));
        given.check();
        if (draft.told().equals(before.told())) return false;
        unlessTaken(draft, () -> store.update(workspace, id, draft));
        means.texts.write(workspace, kind, id, before.texts(), draft.texts());
        tell(id, Told.updated(workspace, kind.thing(), id, before.told(), draft.told()));
        return true;
    }

    S locked(WorkspaceId workspace, UUID id, IfMatch ifMatch) {
        var now = lockedOrDeleted(workspace, id);
        if (now.deletedAt().isPresent()) throw notFound();
        ifMatch.check(now.updatedAt());
        return now;
    }

    List<S> whole(WorkspaceId workspace, List<S> heads) {
        return whole(workspace, heads, means.texts.of(workspace, kind, keys(heads)));
    }

    Workspace shop(WorkspaceId workspace) {
        return means.workspaces.get(workspace);
    }

    static List<UUID> keys(Collection<? extends Kept> things) {
        return things.stream().map(thing -> thing.id().value()).toList();
    }

    private void delete(WorkspaceId workspace, UUID id, IfMatch ifMatch) {
        var now = locked(workspace, id, ifMatch);
        beforeDelete(workspace, now);
        store.delete(workspace, id);
        tell(id, Told.deleted(workspace, kind.thing(), id, draft(now).told()));
    }

    private S sheet(WorkspaceId workspace, UUID id) {
        return whole(workspace, store.find(workspace, id, shop(workspace).currency()));
    }

    private S lockedOrDeleted(WorkspaceId workspace, UUID id) {
        return whole(workspace, store.lock(workspace, id, shop(workspace).currency()));
    }

    private S whole(WorkspaceId workspace, Optional<S> head) {
        return whole(workspace, List.of(head.orElseThrow(this::notFound))).getFirst();
    }

    private void unlessTaken(D draft, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw taken(draft, e);
        }
    }

    private NotFound notFound() {
        return new NotFound(kind.thing());
    }
}
