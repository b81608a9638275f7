package com.shopme.workspace;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What members may be: the four roles of every workspace and those it made itself.
@Service
public class Roles {
    private final RoleStore store;
    private final DeskStore desk;
    private final ApplicationEventPublisher events;

    Roles(RoleStore store, DeskStore desk, ApplicationEventPublisher events) {
        this.store = store;
        this.desk = desk;
        this.events = events;
    }

    /// @throws com.shopme.api.InvalidRequest if the list does not know what is asked
    @Transactional(readOnly = true)
    public Page<RoleView> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public RoleView get(WorkspaceId workspace, UUID role) {
        return find(workspace, role, false);
    }

    /// @throws NotYoursToGive if `by` may not do all that the role may
    /// @throws NameTaken if there is one of this name
    @Transactional
    public RoleView add(Pass by, Role role) {
        desk.lock(by.workspace());
        mayBeMade(by, role);
        var id = store.insert(by.workspace(), role);
        tell(by.workspace(), "role.created", id, Map.of(), facts(role));
        return get(by.workspace(), id);
    }

    /// Whoever has the role has it as it becomes, at once.
    ///
    /// @throws NotFound if there is none
    /// @throws BuiltInRole if it is one of the four
    /// @throws NotYoursToGive if `by` may not do all that the role may, before and after
    @Transactional
    public RoleView change(Pass by, UUID id, IfMatch condition, UnaryOperator<Role> change) {
        var before = own(by, id, condition);
        var role = change.apply(before.role());
        by.mustCover(before.role());
        if (role.name().equals(before.role().name())) mayBeGiven(by, role);
        else mayBeMade(by, role);
        store.update(by.workspace(), id, before.role(), role);
        tell(by.workspace(), "role.updated", id, facts(before.role()), facts(role));
        return get(by.workspace(), id);
    }

    /// @throws NotFound if there is none
    /// @throws BuiltInRole if it is one of the four
    /// @throws RoleInUse if somebody has it, or is invited to
    @Transactional
    public void delete(Pass by, UUID id, IfMatch condition) {
        var role = own(by, id, condition).role();
        by.mustCover(role);
        if (store.inUse(by.workspace(), role)) throw new RoleInUse();
        store.deleted(by.workspace(), id, true);
        tell(by.workspace(), "role.deleted", id, facts(role), Map.of());
    }

    /// @throws NotFound if none was deleted
    /// @throws NameTaken if another one has its name now
    @Transactional
    public RoleView restore(Pass by, UUID id) {
        desk.lock(by.workspace());
        var role = find(by.workspace(), id, true).role();
        mayBeMade(by, role);
        store.deleted(by.workspace(), id, false);
        tell(by.workspace(), "role.restored", id, Map.of(), facts(role));
        return get(by.workspace(), id);
    }

    private RoleView own(Pass by, UUID id, IfMatch condition) {
        desk.lock(by.workspace());
        var role = find(by.workspace(), id, false);
        if (role.builtIn()) throw new BuiltInRole();
        condition.check(role.changedAt());
        return role;
    }

    private RoleView find(WorkspaceId workspace, UUID id, boolean deleted) {
        return store.find(workspace, id)
                .filter(role -> role.deletedAt().isPresent() == deleted)
                .orElseThrow(() -> new NotFound("role"));
    }

    private void mayBeMade(Pass by, Role role) {
        mayBeGiven(by, role);
        if (store.named(by.workspace(), role.name()).isPresent()) throw new NameTaken("role");
    }

    private static void mayBeGiven(Pass by, Role role) {
        if (role.may(Permission.WORKSPACE_OWN))
            throw new InvalidRequest(
                    "permissions", "owner_only", "cannot contain workspace:own: only owners own");
        by.mustCover(role);
    }

    private static Map<String, Object> facts(Role role) {
        return Map.of("name", role.name(), "permissions", List.of(RoleStore.codes(role)));
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            UUID id,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(workspace, action, "role", Optional.of(id), before, after));
    }
}
