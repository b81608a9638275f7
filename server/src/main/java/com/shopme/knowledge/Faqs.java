package com.shopme.knowledge;

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
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Questions that clients ask, with the shop's answers. Found as soon as they are written.
@Service
public class Faqs {
    private static final int MOST = 5_000;

    private final FaqStore store;
    private final Passages passages;
    private final Workspaces workspaces;
    private final Bulk bulk;
    private final ApplicationEventPublisher events;

    Faqs(
            FaqStore store,
            Passages passages,
            Workspaces workspaces,
            Bulk bulk,
            ApplicationEventPublisher events) {
        this.store = store;
        this.passages = passages;
        this.workspaces = workspaces;
        this.bulk = bulk;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Page<Faq> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Faq get(WorkspaceId workspace, FaqId id) {
        return store.find(workspace, id).orElseThrow(Faqs::notFound);
    }

    /// @throws InvalidRequest telling all that is wrong
    @Transactional
    public Faq create(WorkspaceId workspace, Given given) {
        var draft = FaqDraft.read(given, workspaces.get(workspace), Optional.empty());
        room(workspace);
        var id = new FaqId(Ids.next());
        store.insert(workspace, id, draft);
        passages.keep(workspace, SourceKind.FAQ, id.value(), draft.passages());
        tell(workspace, "created", id, Map.of(), draft.told());
        return get(workspace, id);
    }

    /// Writes what is given; the rest stays.
    @Transactional
    public Faq update(WorkspaceId workspace, FaqId id, Given given, IfMatch condition) {
        var now = locked(workspace, id, condition);
        var before = FaqDraft.of(now);
        var draft = FaqDraft.read(given, workspaces.get(workspace), Optional.of(before));
        if (draft.equals(before)) return now;
        store.update(workspace, id, draft);
        passages.keep(workspace, SourceKind.FAQ, id.value(), draft.passages());
        tell(workspace, "updated", id, before.told(), draft.told());
        return get(workspace, id);
    }

    @Transactional
    public void delete(WorkspaceId workspace, FaqId id, IfMatch condition) {
        var now = locked(workspace, id, condition);
        store.delete(workspace, id, true);
        passages.forget(workspace, SourceKind.FAQ, id.value());
        tell(workspace, "deleted", id, FaqDraft.of(now).told(), Map.of());
    }

    /// Brings a deleted one back; one that is not deleted stays as it is.
    @Transactional
    public Faq restore(WorkspaceId workspace, FaqId id) {
        var now = store.lock(workspace, id).orElseThrow(Faqs::notFound);
        if (now.deletedAt().isEmpty()) return now;
        room(workspace);
        var draft = FaqDraft.of(now);
        store.delete(workspace, id, false);
        passages.keep(workspace, SourceKind.FAQ, id.value(), draft.passages());
        tell(workspace, "restored", id, Map.of(), draft.told());
        return get(workspace, id);
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
        public void hold(BulkRows rows) {
            store.lock(workspace, rows.ids());
        }

        @Override
        public UUID create(Given row) {
            return Faqs.this.create(workspace, row).id().value();
        }

        @Override
        public void update(UUID id, Given row, IfMatch condition) {
            Faqs.this.update(workspace, new FaqId(id), row, condition);
        }

        @Override
        public void delete(UUID id) {
            Faqs.this.delete(workspace, new FaqId(id), IfMatch.ANY);
        }
    }

    private Faq locked(WorkspaceId workspace, FaqId id, IfMatch condition) {
        var now =
                store.lock(workspace, id)
                        .filter(faq -> faq.deletedAt().isEmpty())
                        .orElseThrow(Faqs::notFound);
        condition.check(now.updatedAt());
        return now;
    }

    private void room(WorkspaceId workspace) {
        if (store.count(workspace) >= MOST)
            throw new InvalidRequest(
                    "question", "size", "is one more than the %d kept".formatted(MOST));
    }

    private void tell(
            WorkspaceId workspace,
            String deed,
            FaqId id,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace, "faq." + deed, "faq", Optional.of(id.value()), before, after));
    }

    private static NotFound notFound() {
        return new NotFound("question");
    }
}
