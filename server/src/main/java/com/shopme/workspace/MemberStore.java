package com.shopme.workspace;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.identity.UserId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberStore {
    private static final Listing LIST =
            Listing.of(
                            "SELECT m.user_id, m.role, m.created_at, m.updated_at",
                            "FROM user_workspaces m WHERE m.workspace_id = :workspace")
                    .id("m.user_id")
                    .deletedAt("m.deleted_at")
                    .text("role", "m.role")
                    .time("joined_at", "m.created_at")
                    .sorts()
                    .order("joined_at")
                    .build();

    private final JdbcClient db;

    MemberStore(JdbcClient db) {
        this.db = db;
    }

    /// A membership without its person.
    record Post(UserId user, String role, Instant joinedAt, Instant changedAt) {}

    Page<Post> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> post(row));
    }

    Optional<Post> find(WorkspaceId workspace, UserId user) {
        return db.sql(
                        """
                        SELECT m.user_id, m.role, m.created_at, m.updated_at FROM user_workspaces m
                        WHERE m.workspace_id = ? AND m.user_id = ? AND m.deleted_at IS NULL
                        """)
                .params(workspace.value(), user.value())
                .query((row, _) -> post(row))
                .optional();
    }

    void remove(WorkspaceId workspace, UserId user) {
        db.sql(
                        """
                        UPDATE user_workspaces SET deleted_at = now()
                        WHERE workspace_id = ? AND user_id = ? AND deleted_at IS NULL
                        """)
                .params(workspace.value(), user.value())
                .update();
    }

    int owners(WorkspaceId workspace) {
        return db.sql(
                        """
                        SELECT count(*) FROM user_workspaces
                        WHERE workspace_id = ? AND role = 'owner' AND deleted_at IS NULL
                        """)
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    void put(WorkspaceId workspace, UserId user, Role role) {
        db.sql(
                        """
                        INSERT INTO user_workspaces (id, workspace_id, user_id, role)
                        VALUES (:id, :workspace, :user, :role)
                        ON CONFLICT (user_id, workspace_id) WHERE deleted_at IS NULL
                        DO UPDATE SET role = excluded.role
                        """)
                .param("id", Ids.next())
                .param("workspace", workspace.value())
                .param("user", user.value())
                .param("role", role.name())
                .update();
    }

    Optional<Standing> standing(WorkspaceId workspace, UserId user) {
        return db.sql(
                        """
                        SELECT m.role, r.permissions, w.status, w.require_second_factor
                        FROM user_workspaces m
                        JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                        LEFT JOIN roles r ON r.workspace_id = m.workspace_id AND r.name = m.role
                            AND r.deleted_at IS NULL
                        WHERE m.workspace_id = :workspace AND m.user_id = :user
                            AND m.deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .param("user", user.value())
                .query((row, _) -> standing(row))
                .optional()
                .flatMap(standing -> standing);
    }

    /// Even if the workspace is deleted.
    boolean owns(WorkspaceId workspace, UserId user) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM user_workspaces
                            WHERE workspace_id = ? AND user_id = ? AND role = 'owner'
                                AND deleted_at IS NULL)
                        """)
                .params(workspace.value(), user.value())
                .query(Boolean.class)
                .single();
    }

    List<Membership> of(UserId user) {
        return db.sql(
                        """
                        SELECT w.id, w.name, m.role
                        FROM user_workspaces m JOIN workspaces w ON w.id = m.workspace_id
                        WHERE m.user_id = :user AND m.deleted_at IS NULL AND w.deleted_at IS NULL
                        ORDER BY lower(w.name), w.id
                        """)
                .param("user", user.value())
                .query(
                        (row, _) ->
                                new Membership(
                                        new WorkspaceId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("role")))
                .list();
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("role"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static Optional<Standing> standing(ResultSet row) throws SQLException {
        var status = WorkspaceStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        var secondFactor = row.getBoolean("require_second_factor");
        return role(row).map(role -> new Standing(role, status, secondFactor));
    }

    // A custom role that is gone gives nothing: its members wait outside until they get another.
    private static Optional<Role> role(ResultSet row) throws SQLException {
        var name = row.getString("role");
        var custom = row.getArray("permissions");
        if (custom == null) return Role.builtIn(name);
        var permissions = RoleStore.permissions((String[]) custom.getArray());
        return permissions.isEmpty() ? Optional.empty() : Optional.of(new Role(name, permissions));
    }
}
