package com.shopme.workspace;

import com.shopme.identity.UserId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                .param("role", role.column())
                .update();
    }

    Optional<Role> roleOf(WorkspaceId workspace, UserId user) {
        return db.sql(
                        """
                        SELECT role FROM user_workspaces
                        WHERE workspace_id = :workspace AND user_id = :user AND deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .param("user", user.value())
                .query(String.class)
                .optional()
                .map(Role::of);
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
                                        Role.of(row.getString("role"))))
                .list();
    }
}
