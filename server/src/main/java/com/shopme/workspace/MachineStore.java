package com.shopme.workspace;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MachineStore {
    private static final String COLUMNS =
            """
            SELECT t.id, t.name, t.scopes, t.created_by, t.created_at, t.expires_at,
                t.last_used_at, t.deleted_at
            """;
    private static final Listing LIST =
            Listing.of(COLUMNS, "FROM machine_tokens t WHERE t.workspace_id = :workspace")
                    .id("t.id")
                    .deletedAt("t.deleted_at")
                    .text("name", "t.name")
                    .time("expires_at", "t.expires_at")
                    .time("last_used_at", "t.last_used_at")
                    .time("created_at", "t.created_at")
                    .sorts()
                    .order("-created_at")
                    .build();

    private final JdbcClient db;

    MachineStore(JdbcClient db) {
        this.db = db;
    }

    Page<MachineToken> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> token(row));
    }

    /// Revoked or not.
    Optional<MachineToken> find(WorkspaceId workspace, UUID token) {
        return db.sql(COLUMNS + "FROM machine_tokens t WHERE t.workspace_id = ? AND t.id = ?")
                .params(workspace.value(), token)
                .query((row, _) -> token(row))
                .optional();
    }

    UUID insert(WorkspaceId workspace, Role scopes, Instant expires) {
        var id = Ids.next();
        db.sql(
                        """
                        INSERT INTO machine_tokens (id, workspace_id, name, scopes, expires_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        workspace.value(),
                        scopes.name(),
                        RoleStore.codes(scopes),
                        expires.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    boolean revoke(WorkspaceId workspace, UUID token) {
        return db.sql(
                                """
                                UPDATE machine_tokens SET deleted_at = now()
                                WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                                """)
                        .params(workspace.value(), token)
                        .update()
                == 1;
    }

    /// @return empty if it is revoked or expired
    Optional<Standing> standing(WorkspaceId workspace, UUID token) {
        return db.sql(
                        """
                        SELECT t.name, t.scopes, w.status
                        FROM machine_tokens t
                        JOIN workspaces w ON w.id = t.workspace_id AND w.deleted_at IS NULL
                        WHERE t.workspace_id = ? AND t.id = ? AND t.deleted_at IS NULL
                            AND t.expires_at > now()
                        """)
                .params(workspace.value(), token)
                .query((row, _) -> standing(row))
                .optional();
    }

    void used(WorkspaceId workspace, UUID token) {
        db.sql(
                        """
                        UPDATE machine_tokens SET last_used_at = now()
                        WHERE workspace_id = ? AND id = ?
                            AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
                        """)
                .params(workspace.value(), token)
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var role =
                new Role(
                        "the machine token " + row.getString("name"),
                        RoleStore.permissions((String[]) row.getArray("scopes").getArray()));
        var status = WorkspaceStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        return new Standing(role, status, false);
    }

    private static MachineToken token(ResultSet row) throws SQLException {
        return new MachineToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                RoleStore.permissions((String[]) row.getArray("scopes").getArray()),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }
}
