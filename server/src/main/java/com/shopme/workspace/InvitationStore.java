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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
    private static final String COLUMNS =
            """
            SELECT i.id, i.email, i.role, i.updated_by, i.created_at, i.updated_at, i.expires_at,
                i.accepted_at, i.deleted_at
            """;
    private static final String ALL = "FROM invitations i WHERE i.workspace_id = :workspace ";
    private static final Listing LIST =
            Listing.of(COLUMNS, ALL)
                    .id("i.id")
                    .deletedAt("i.deleted_at")
                    .text("email", "i.email")
                    .text("role", "i.role")
                    .time("expires_at", "i.expires_at")
                    .time("accepted_at", "i.accepted_at")
                    .time("created_at", "i.created_at")
                    .sorts()
                    .order("-created_at")
                    .build();

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    Page<Invitation> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> invitation(row));
    }

    /// Revoked and accepted ones too.
    Optional<Invitation> find(WorkspaceId workspace, UUID id) {
        return one(workspace, "AND i.id = :value", id);
    }

    Optional<Invitation> withToken(WorkspaceId workspace, InvitationToken token) {
        return one(workspace, "AND i.token_hash = :value FOR UPDATE", token.hash());
    }

    Optional<Invitation> pending(WorkspaceId workspace, String email) {
        return one(
                workspace,
                """
                AND lower(i.email) = lower(:value) AND i.accepted_at IS NULL
                AND i.deleted_at IS NULL
                """,
                email);
    }

    /// Across workspaces: a token does not say where it leads.
    List<WorkspaceId> workspaceOf(InvitationToken token) {
        return db.sql("SELECT workspace_id FROM invitations WHERE token_hash = ?")
                .param(token.hash())
                .query((row, _) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }

    UUID insert(
            WorkspaceId workspace,
            String email,
            Role role,
            InvitationToken token,
            Instant expires) {
        var id = Ids.next();
        db.sql(
                        """
                        INSERT INTO invitations (id, workspace_id, email, role, token_hash,
                            expires_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        workspace.value(),
                        email,
                        role.name(),
                        token.hash(),
                        expires.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void renew(WorkspaceId workspace, UUID id, InvitationToken token, Instant expires) {
        db.sql(
                        """
                        UPDATE invitations SET token_hash = ?, expires_at = ?
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(token.hash(), expires.atOffset(ZoneOffset.UTC), workspace.value(), id)
                .update();
    }

    void accepted(WorkspaceId workspace, UUID id) {
        db.sql("UPDATE invitations SET accepted_at = now() WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), id)
                .update();
    }

    void revoke(WorkspaceId workspace, UUID id) {
        db.sql("UPDATE invitations SET deleted_at = now() WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), id)
                .update();
    }

    private Optional<Invitation> one(WorkspaceId workspace, String which, Object value) {
        return db.sql(COLUMNS + ALL + which)
                .param("workspace", workspace.value())
                .param("value", value)
                .query((row, _) -> invitation(row))
                .optional();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("role"),
                row.getObject("updated_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("accepted_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }
}
