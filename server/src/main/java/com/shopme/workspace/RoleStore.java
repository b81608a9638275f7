package com.shopme.workspace;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleStore {
    // The roles that are code stand beside those that are rows.
    private static final String BUILT_IN =
            Role.builtIn()
                    .map(
                            role ->
                                    "('%s'::uuid, '%s', '{%s}'::text[])"
                                            .formatted(
                                                    builtInId(role),
                                                    role.name(),
                                                    String.join(",", codes(role))))
                    .collect(Collectors.joining(",\n"));
    private static final String ALL =
            """
            FROM (SELECT id, workspace_id, name, permissions, false AS built_in, created_at,
                    updated_at, deleted_at
                FROM roles
                UNION ALL
                SELECT id, :workspace, name, permissions, true, '2026-11-24Z', '2026-11-24Z', NULL
                FROM (VALUES %s) AS built_in (id, name, permissions)) r
            WHERE r.workspace_id = :workspace
            """
                    .formatted(BUILT_IN);
    private static final String COLUMNS =
            "SELECT r.id, r.name, r.permissions, r.built_in, r.updated_at, r.deleted_at ";
    private static final Listing LIST =
            Listing.of(COLUMNS, ALL)
                    .id("r.id")
                    .deletedAt("r.deleted_at")
                    .text("name", "r.name")
                    .sorts()
                    .flag("built_in", "r.built_in")
                    .time("created_at", "r.created_at")
                    .sorts()
                    .order("created_at", "name")
                    .build();

    private final JdbcClient db;

    RoleStore(JdbcClient db) {
        this.db = db;
    }

    Page<RoleView> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> view(row));
    }

    /// Deleted or not.
    Optional<RoleView> find(WorkspaceId workspace, UUID role) {
        return db.sql(COLUMNS + ALL + "AND r.id = :role")
                .param("workspace", workspace.value())
                .param("role", role)
                .query((row, _) -> view(row))
                .optional();
    }

    Optional<Role> named(WorkspaceId workspace, String name) {
        return db.sql(COLUMNS + ALL + "AND r.name = :name AND r.deleted_at IS NULL")
                .param("workspace", workspace.value())
                .param("name", name)
                .query((row, _) -> view(row).role())
                .optional();
    }

    UUID insert(WorkspaceId workspace, Role role) {
        var id = Ids.next();
        db.sql("INSERT INTO roles (id, workspace_id, name, permissions) VALUES (?, ?, ?, ?)")
                .params(id, workspace.value(), role.name(), codes(role))
                .update();
        return id;
    }

    /// A role keeps its members and those invited when its name changes.
    void update(WorkspaceId workspace, UUID id, Role before, Role role) {
        db.sql("UPDATE roles SET name = ?, permissions = ? WHERE workspace_id = ? AND id = ?")
                .params(role.name(), codes(role), workspace.value(), id)
                .update();
        if (role.name().equals(before.name())) return;
        db.sql(
                        """
                        UPDATE user_workspaces SET role = ?
                        WHERE workspace_id = ? AND role = ? AND deleted_at IS NULL
                        """)
                .params(role.name(), workspace.value(), before.name())
                .update();
        db.sql(
                        """
                        UPDATE invitations SET role = ?
                        WHERE workspace_id = ? AND role = ? AND accepted_at IS NULL
                        """)
                .params(role.name(), workspace.value(), before.name())
                .update();
    }

    boolean inUse(WorkspaceId workspace, Role role) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM user_workspaces
                            WHERE workspace_id = :workspace AND role = :role
                                AND deleted_at IS NULL
                            UNION ALL SELECT 1 FROM invitations
                            WHERE workspace_id = :workspace AND role = :role
                                AND accepted_at IS NULL AND deleted_at IS NULL)
                        """)
                .param("workspace", workspace.value())
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    void deleted(WorkspaceId workspace, UUID id, boolean deleted) {
        db.sql(
                        """
                        UPDATE roles SET deleted_at = CASE WHEN ? THEN now() END
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(deleted, workspace.value(), id)
                .update();
    }

    private static RoleView view(ResultSet row) throws SQLException {
        return new RoleView(
                row.getObject("id", UUID.class),
                new Role(
                        row.getString("name"),
                        permissions((String[]) row.getArray("permissions").getArray())),
                row.getBoolean("built_in"),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }

    // What a later version took out of the enum gives nothing any more.
    static Set<Permission> permissions(String[] codes) {
        return Arrays.stream(codes)
                .map(Permission::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    static String[] codes(Role role) {
        return role.permissions().stream().map(Permission::code).sorted().toArray(String[]::new);
    }

    private static UUID builtInId(Role role) {
        return UUID.nameUUIDFromBytes(("role " + role.name()).getBytes(StandardCharsets.UTF_8));
    }
}
