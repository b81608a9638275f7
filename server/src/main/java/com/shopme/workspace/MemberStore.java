package com.shopme.workspace;

import com.shopme.identity.UserId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberStore {
    private final JdbcClient db;

    MemberStore(JdbcClient db) {
        this.db = db;
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

    Optional<Role> roleOf(WorkspaceId workspace, UserId user) {
        return db.sql(
                        """
                        SELECT m.role, r.permissions
                        FROM user_workspaces m
                        JOIN workspaces w ON w.id = m.workspace_id AND w.deleted_at IS NULL
                        LEFT JOIN roles r ON r.workspace_id = m.workspace_id AND r.name = m.role
                            AND r.deleted_at IS NULL
                        WHERE m.workspace_id = :workspace AND m.user_id = :user
                            AND m.deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .param("user", user.value())
                .query((row, _) -> role(row))
                .optional()
                .flatMap(role -> role);
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

    // A custom role that is gone gives nothing: its members wait outside until they get another.
    private static Optional<Role> role(ResultSet row) throws SQLException {
        var name = row.getString("role");
        var custom = row.getArray("permissions");
        if (custom == null) return Role.builtIn(name);
        var permissions =
                Arrays.stream((String[]) custom.getArray())
                        .map(Permission::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return permissions.isEmpty() ? Optional.empty() : Optional.of(new Role(name, permissions));
    }
}
