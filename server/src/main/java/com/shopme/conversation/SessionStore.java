package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private static final String COLUMNS =
            """
            id, workspace_id, client_id, number_id, contact, contact_kind, status, context,
            last_inbound_at
            """;

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /// Finds or opens the chat and notes who wrote and when. A late message does not open Meta's
    /// window: its own moment counts. What the client did not say themselves opens none.
    Session open(WorkspaceId workspace, ClientId client, Incoming message) {
        var from = message.from();
        return db.sql(
                        """
                        INSERT INTO chat_sessions (id, workspace_id, client_id, number_id, contact,
                            contact_kind, last_inbound_at, last_message_at)
                        VALUES (:id, :workspace, :client, :number, :contact, :kind,
                            :at::timestamptz, now())
                        ON CONFLICT (workspace_id, client_id, number_id)
                            WHERE status <> 'closed' AND deleted_at IS NULL
                        DO UPDATE SET contact = excluded.contact,
                            contact_kind = excluded.contact_kind, last_message_at = now(),
                            last_inbound_at =
                                greatest(chat_sessions.last_inbound_at, excluded.last_inbound_at)
                        RETURNING set_config('shopme.actor', client_id::text, true),
                        """
                                + COLUMNS)
                .param("id", Ids.next())
                .param("workspace", workspace.value())
                .param("client", client.value())
                .param("number", message.number().value())
                .param("contact", from.waId().or(from::userId).orElseThrow())
                .param("kind", from.waId().isPresent() ? "wa_id" : "user_id")
                .param(
                        "at",
                        message.content().opensWindow()
                                ? message.sentAt().atOffset(ZoneOffset.UTC)
                                : null)
                .query(SessionStore::session)
                .single();
    }

    Optional<Session> latest(WorkspaceId workspace, ClientId client) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                FROM chat_sessions
                                WHERE workspace_id = :workspace AND client_id = :client
                                  AND status <> 'closed' AND deleted_at IS NULL
                                ORDER BY last_inbound_at DESC NULLS LAST LIMIT 1 FOR UPDATE
                                """)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .query(SessionStore::session)
                .optional();
    }

    /// Holds the chat until the transaction ends: an automatic answer and a person taking over
    /// never pass each other.
    Optional<Session> find(WorkspaceId workspace, SessionId session) {
        return find(workspace, session, "", "");
    }

    Optional<Session> lock(WorkspaceId workspace, SessionId session) {
        return find(workspace, session, "", "FOR UPDATE");
    }

    /// The same, and what follows in the transaction is done in the client's name.
    Optional<Session> lockForClient(WorkspaceId workspace, SessionId session) {
        var actor = "set_config('shopme.actor', client_id::text, true), ";
        return find(workspace, session, actor, "FOR UPDATE");
    }

    private Optional<Session> find(
            WorkspaceId workspace, SessionId session, String also, String lock) {
        return db.sql(
                        "SELECT "
                                + also
                                + COLUMNS
                                + """
                                FROM chat_sessions
                                WHERE workspace_id = :workspace AND id = :id AND deleted_at IS NULL
                                """
                                + lock)
                .param("workspace", workspace.value())
                .param("id", session.value())
                .query(SessionStore::session)
                .optional();
    }

    void status(Session session, ChatStatus status, Optional<String> reason) {
        db.sql(
                        """
                        UPDATE chat_sessions SET status = :status, status_reason = :reason
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("status", status.column())
                .param("reason", reason.orElse(null))
                .param("workspace", session.workspace().value())
                .param("id", session.id().value())
                .update();
    }

    /// We said something: the chat is on top of the list again.
    void spoke(Session session) {
        db.sql(
                        """
                        UPDATE chat_sessions SET last_message_at = now()
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("workspace", session.workspace().value())
                .param("id", session.id().value())
                .update();
    }

    /// @param spoke whether we said something, as in [#spoke]
    void remember(Session session, String memory, boolean spoke) {
        db.sql(
                        """
                        UPDATE chat_sessions SET context = :memory,
                            last_message_at = CASE WHEN :spoke THEN now() ELSE last_message_at END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("memory", memory)
                .param("spoke", spoke)
                .param("workspace", session.workspace().value())
                .param("id", session.id().value())
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var contact = row.getString("contact");
        var at = row.getTimestamp("last_inbound_at");
        return new Session(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new SessionId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                new NumberId(row.getObject("number_id", UUID.class)),
                row.getString("contact_kind").equals("wa_id")
                        ? new Recipient.WaId(contact)
                        : new Recipient.UserId(contact),
                ChatStatus.of(row.getString("status")),
                row.getString("context"),
                at == null ? Instant.EPOCH : at.toInstant());
    }
}
