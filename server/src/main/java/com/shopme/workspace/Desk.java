package com.shopme.workspace;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.identity.UserId;
import com.shopme.platform.AcrossWorkspaces;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where owners open, arrange, close and reopen their workspaces.
@Service
public class Desk {
    private final DeskStore store;
    private final Workspaces workspaces;
    private final MemberStore members;
    private final ApplicationEventPublisher events;

    Desk(
            DeskStore store,
            Workspaces workspaces,
            MemberStore members,
            ApplicationEventPublisher events) {
        this.store = store;
        this.workspaces = workspaces;
        this.members = members;
        this.events = events;
    }

    /// The workspaces somebody belongs to; among the deleted ones, those they own.
    @AcrossWorkspaces
    @Transactional(readOnly = true)
    public Page<WorkspaceView> of(UserId user, ListRequest request) {
        return store.mine(user, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public WorkspaceView get(WorkspaceId workspace) {
        return store.find(workspace).orElseThrow(() -> new NotFound("workspace"));
    }

    /// Opens a workspace; who opens it owns it.
    ///
    /// @throws IdTaken if there is one of this id
    @Transactional
    public WorkspaceView open(
            WorkspaceId workspace, UserId owner, NewWorkspace details, Terms terms) {
        if (store.find(workspace).isPresent()) throw new IdTaken();
        try {
            workspaces.open(workspace, details);
        } catch (DuplicateKeyException e) {
            throw new IdTaken(); // at this very moment
        }
        members.put(workspace, owner, Role.OWNER);
        store.save(workspace, terms);
        var opened = get(workspace);
        tell(workspace, "workspace.created", Map.of(), opened.terms().facts());
        return opened;
    }

    /// @param change makes what is to hold from what holds
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    /// @throws InvalidRequest if the default language is none of the workspace's own
    @Transactional
    public WorkspaceView change(
            WorkspaceId workspace, IfMatch condition, UnaryOperator<Terms> change) {
        var before = locked(workspace);
        condition.check(before.updatedAt());
        var terms = change.apply(before.terms());
        if (terms.equals(before.terms())) return before;
        if (!before.languages().contains(terms.defaultLanguage()))
            throw new InvalidRequest(
                    "default_language", "unknown", "is not an active language of the workspace");
        store.save(workspace, terms);
        tell(workspace, "workspace.updated", before.terms().facts(), terms.facts());
        return get(workspace);
    }

    /// @throws IllegalWorkspaceStep if it is suspended
    @Transactional
    public WorkspaceView activate(WorkspaceId workspace) {
        return become(workspace, WorkspaceStatus.ACTIVE, "workspace.activated");
    }

    /// @throws IllegalWorkspaceStep if it is suspended
    @Transactional
    public WorkspaceView deactivate(WorkspaceId workspace) {
        return become(workspace, WorkspaceStatus.INACTIVE, "workspace.deactivated");
    }

    /// Nobody enters it any more until an owner brings it back.
    @Transactional
    public void delete(WorkspaceId workspace, IfMatch condition) {
        condition.check(locked(workspace).updatedAt());
        store.delete(workspace);
        tell(workspace, "workspace.deleted", Map.of(), Map.of());
    }

    /// @throws NotFound if it is none of theirs, or was never deleted
    @Transactional
    public WorkspaceView restore(WorkspaceId workspace, UserId owner) {
        var deleted = store.lock(workspace).filter(it -> it.deletedAt().isPresent());
        if (deleted.isEmpty() || !members.owns(workspace, owner)) throw new NotFound("workspace");
        store.restore(workspace);
        tell(workspace, "workspace.restored", Map.of(), Map.of());
        return get(workspace);
    }

    private WorkspaceView become(WorkspaceId workspace, WorkspaceStatus next, String action) {
        var before = locked(workspace);
        if (before.status() == next) return before;
        if (before.status() == WorkspaceStatus.SUSPENDED)
            throw new IllegalWorkspaceStep(before.status());
        store.status(workspace, next);
        tell(workspace, action, Map.of(), Map.of());
        return get(workspace);
    }

    private WorkspaceView locked(WorkspaceId workspace) {
        return store.lock(workspace)
                .filter(it -> it.deletedAt().isEmpty())
                .orElseThrow(() -> new NotFound("workspace"));
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace,
                        action,
                        "workspace",
                        Optional.of(workspace.value()),
                        before,
                        after));
    }
}
