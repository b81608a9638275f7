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
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The services, for the people of the shop.
@Service
public class Services {
    private static final String THING = "service";

    private final ServiceStore store;
    private final ProductStore products;
    private final TextStore texts;
    private final Workspaces workspaces;
    private final Bulk bulk;
    private final ApplicationEventPublisher events;

    Services(
            ServiceStore store,
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
    public Page<ServiceSheet> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request, currency(workspace))
                .mapAll(heads -> whole(workspace, heads));
    }

    /// @throws NotFound if there is none, or it is deleted
    @Transactional(readOnly = true)
    public ServiceSheet get(WorkspaceId workspace, ServiceId service) {
        var head =
                store.find(workspace, service, currency(workspace)).orElseThrow(Services::notFound);
        return whole(workspace, List.of(head)).getFirst();
    }

    /// @throws InvalidBody telling all that is wrong
    @Transactional
    public ServiceSheet create(WorkspaceId workspace, Given given) {
        return get(workspace, insert(workspace, given));
    }

    /// Writes what is given; the rest stays.
    @Transactional
    public ServiceSheet update(
            WorkspaceId workspace, ServiceId service, Given given, IfMatch ifMatch) {
        write(workspace, locked(workspace, service, ifMatch), given);
        return get(workspace, service);
    }

    /// @param moveTo where its products go
    /// @throws StillInUse if it has products and they go nowhere
    @Transactional
    public void delete(
            WorkspaceId workspace, ServiceId service, Optional<ServiceId> moveTo, IfMatch ifMatch) {
        var now = locked(workspace, service, ifMatch);
        moveTo.ifPresent(to -> move(workspace, service, to));
        var held = products.countByService(workspace, List.of(service.value()));
        if (!held.isEmpty()) throw new StillInUse(THING, held.getOrDefault(service.value(), 0L));
        store.delete(workspace, service);
        var before = ServiceDraft.of(now).told();
        events.publishEvent(Told.deleted(workspace, THING, service.value(), before));
    }

    /// Brings a deleted service back; one that is not deleted stays as it is.
    @Transactional
    public ServiceSheet restore(WorkspaceId workspace, ServiceId service) {
        var now =
                store.lock(workspace, service, currency(workspace)).orElseThrow(Services::notFound);
        if (now.deletedAt().isPresent()) {
            store.restore(workspace, service);
            var back = ServiceDraft.of(get(workspace, service)).told();
            events.publishEvent(Told.restored(workspace, THING, service.value(), back));
        }
        return get(workspace, service);
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
            write(workspace, locked(workspace, new ServiceId(id), ifMatch), row);
        }

        @Override
        public void delete(UUID id) {
            Services.this.delete(workspace, new ServiceId(id), Optional.empty(), IfMatch.ANY);
        }
    }

    private ServiceId insert(WorkspaceId workspace, Given given) {
        var id = Ids.next();
        var draft = ServiceReading.read(given, workspaces.get(workspace), Optional.empty());
        given.check();
        store.insert(workspace, new ServiceId(id), draft);
        texts.write(workspace, TextStore.Owner.SERVICE, id, List.of(), draft.texts());
        events.publishEvent(Told.created(workspace, THING, id, draft.told()));
        return new ServiceId(id);
    }

    /// @param now locked, with its texts
    /// @return false if nothing differs; nothing is written then
    private boolean write(WorkspaceId workspace, ServiceSheet now, Given given) {
        var id = now.id().value();
        var before = ServiceDraft.of(now);
        var draft = ServiceReading.read(given, workspaces.get(workspace), Optional.of(before));
        given.check();
        if (draft.equals(before)) return false;
        store.update(workspace, now.id(), draft);
        texts.write(workspace, TextStore.Owner.SERVICE, id, before.texts(), draft.texts());
        events.publishEvent(Told.updated(workspace, THING, id, before.told(), draft.told()));
        return true;
    }

    private void move(WorkspaceId workspace, ServiceId from, ServiceId to) {
        if (from.equals(to) || !store.hold(workspace, to.value()))
            throw new InvalidBody(
                    List.of(
                            new InvalidBody.Wrong(
                                    "move_to", "exists", "is no other service of this shop")));
        products.moveToService(workspace, from.value(), to.value());
    }

    private ServiceSheet locked(WorkspaceId workspace, ServiceId service, IfMatch ifMatch) {
        var now =
                store.lock(workspace, service, currency(workspace)).orElseThrow(Services::notFound);
        if (now.deletedAt().isPresent()) throw notFound();
        ifMatch.check(now.updatedAt());
        return whole(workspace, List.of(now)).getFirst();
    }

    private List<ServiceSheet> whole(WorkspaceId workspace, List<ServiceSheet> heads) {
        var ids = heads.stream().map(head -> head.id().value()).toList();
        var named = texts.of(workspace, TextStore.Owner.SERVICE, ids);
        var held = products.countByService(workspace, ids);
        return heads.stream()
                .map(
                        head ->
                                head.with(
                                        named.getOrDefault(head.id().value(), List.of()),
                                        held.getOrDefault(head.id().value(), 0L)))
                .toList();
    }

    private Currency currency(WorkspaceId workspace) {
        return workspaces.get(workspace).currency();
    }

    private static NotFound notFound() {
        return new NotFound("service");
    }
}
