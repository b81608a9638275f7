package com.shopme.clients;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.identity.UserId;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {
    private static final String COLUMNS =
            """
            SELECT n.id, n.client_id, n.content, n.created_by, n.created_at, n.updated_at,
                n.deleted_at
            """;
    private static final String OF_A_CLIENT =
            """
            FROM client_notes n
            WHERE n.workspace_id = :workspace AND n.client_id = :client
            """;
    private static final Listing LIST =
            Listing.of(COLUMNS, OF_A_CLIENT)
                    .id("n.id")
                    .deletedAt("n.deleted_at")
                    .reference("author_id", "n.created_by")
                    .time("created_at", "n.created_at")
                    .sorts()
                    .order("-created_at")
                    .build();

    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    Page<Note> list(WorkspaceId workspace, ClientId client, ListRequest request) {
        return LIST.fetch(
                db,
                request,
                Map.of("workspace", workspace.value(), "client", client.value()),
                (row, _) -> note(row));
    }

    /// Deleted or not.
    Optional<Note> find(WorkspaceId workspace, ClientId client, UUID note) {
        return found(workspace, client, note, "");
    }

    /// The same, and nobody else changes it until this transaction ends.
    Optional<Note> lock(WorkspaceId workspace, ClientId client, UUID note) {
        return found(workspace, client, note, " FOR UPDATE");
    }

    void insert(WorkspaceId workspace, ClientId client, UUID id, String text) {
        db.sql(
                        """
                        INSERT INTO client_notes (id, workspace_id, client_id, content)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(id, workspace.value(), client.value(), text)
                .update();
    }

    void update(WorkspaceId workspace, UUID note, String text) {
        db.sql("UPDATE client_notes SET content = ? WHERE workspace_id = ? AND id = ?")
                .params(text, workspace.value(), note)
                .update();
    }

    void deleted(WorkspaceId workspace, UUID note, boolean deleted) {
        db.sql(
                        """
                        UPDATE client_notes
                        SET deleted_at = CASE WHEN :deleted THEN clock_timestamp() END
                        WHERE workspace_id = :workspace AND id = :note
                        """)
                .param("workspace", workspace.value())
                .param("note", note)
                .param("deleted", deleted)
                .update();
    }

    void takeOver(WorkspaceId workspace, ClientId from, ClientId to) {
        db.sql("UPDATE client_notes SET client_id = ? WHERE workspace_id = ? AND client_id = ?")
                .params(to.value(), workspace.value(), from.value())
                .update();
    }

    private Optional<Note> found(
            WorkspaceId workspace, ClientId client, UUID note, String locking) {
        return db.sql(COLUMNS + OF_A_CLIENT + "AND n.id = :note" + locking)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .param("note", note)
                .query((row, _) -> note(row))
                .optional();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("content"),
                new UserId(row.getObject("created_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }
}
