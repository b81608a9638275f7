package com.shopme.views;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.InvalidBody;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Pass;
import com.shopme.workspace.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ways in which people like to see the tables of a workspace. One's own are nobody else's
/// business; what is shared is seen by all, and changed by those who may share. What is done to a
/// shared one stands in the activity log.
@Service
public class TableViews {
    static final int MOST = 200;

    private final TableViewStore store;
    private final ApplicationEventPublisher events;

    TableViews(TableViewStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Page<TableView> list(WorkspaceId workspace, Pass by, ListRequest request) {
        return store.list(workspace, by.caller().id(), request);
    }

    /// @throws NotFound if there is none that this caller sees
    @Transactional(readOnly = true)
    public TableView get(WorkspaceId workspace, Pass by, UUID view) {
        return store.find(workspace, by.caller().id(), view)
                .filter(found -> found.deletedAt().isEmpty())
                .orElseThrow(() -> new NotFound("view"));
    }

    /// @throws NotYoursToShare if it is to be shared by somebody who may not
    @Transactional
    public TableView add(WorkspaceId workspace, Pass by, Given given) {
        var draft = ViewDraft.of(given, null);
        mayShare(by, draft.shared());
        if (store.count(workspace, by.caller().id()) >= MOST)
            throw new InvalidBody("name", "limit", "would be one of more than " + MOST + " views");
        var id = Ids.next();
        store.insert(workspace, id, by.caller().id(), draft);
        var made = get(workspace, by, id);
        tell(workspace, "created", Optional.empty(), Optional.of(made));
        return made;
    }

    /// @throws NotYoursToShare if it is shared, or is to be, and this caller may not share
    @Transactional
    public TableView change(
            WorkspaceId workspace, Pass by, UUID id, IfMatch condition, Given given) {
        var before = locked(workspace, by, id, false);
        condition.check(before.updatedAt());
        var draft = ViewDraft.of(given, before);
        mayShare(by, before.shared() || draft.shared());
        store.update(workspace, id, draft);
        var after = store.find(workspace, before.owner(), id).orElseThrow();
        tell(workspace, "updated", Optional.of(before), Optional.of(after));
        return after;
    }

    /// @throws NotYoursToShare if it is shared and this caller may not share
    @Transactional
    public void delete(WorkspaceId workspace, Pass by, UUID id, IfMatch condition) {
        var before = locked(workspace, by, id, false);
        condition.check(before.updatedAt());
        mayShare(by, before.shared());
        store.deleted(workspace, id, true);
        tell(workspace, "deleted", Optional.of(before), Optional.empty());
    }

    /// @throws NotFound if none was deleted
    @Transactional
    public TableView restore(WorkspaceId workspace, Pass by, UUID id) {
        var before = locked(workspace, by, id, true);
        mayShare(by, before.shared());
        store.deleted(workspace, id, false);
        var after = get(workspace, by, id);
        tell(workspace, "restored", Optional.empty(), Optional.of(after));
        return after;
    }

    private TableView locked(WorkspaceId workspace, Pass by, UUID id, boolean deleted) {
        return store.lock(workspace, by.caller().id(), id)
                .filter(view -> view.deletedAt().isPresent() == deleted)
                .orElseThrow(() -> new NotFound("view"));
    }

    private static void mayShare(Pass by, boolean shared) {
        if (shared && !by.role().may(Permission.VIEWS_SHARE)) throw new NotYoursToShare();
    }

    private void tell(
            WorkspaceId workspace,
            String deed,
            Optional<TableView> before,
            Optional<TableView> after) {
        var shared = before.or(() -> after).filter(TableView::shared).or(() -> after);
        if (shared.filter(TableView::shared).isEmpty()) return;
        events.publishEvent(
                new Auditable(
                        workspace,
                        "table_view." + deed,
                        "table_view",
                        shared.map(TableView::id),
                        before.map(TableViews::facts).orElse(Map.of()),
                        after.map(TableViews::facts).orElse(Map.of())));
    }

    private static Map<String, Object> facts(TableView view) {
        return Map.of("table", view.table(), "name", view.name(), "shared", view.shared());
    }
}
