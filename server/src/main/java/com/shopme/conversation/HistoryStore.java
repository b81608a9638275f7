package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Reads chats for people; what the conversation itself works on is [SessionStore] and
/// [MessageStore].
@Repository
class HistoryStore {
    private static final String CHAT =
            """
            SELECT s.id, s.client_id, s.status, s.status_reason, s.last_inbound_at,
                s.last_message_at, last.direction, last.ai_generated, last.dedupe_key,
                last.content, last.sent_at
            FROM chat_sessions s
            LEFT JOIN LATERAL (
                SELECT m.direction, m.ai_generated, m.dedupe_key, m.content, m.sent_at
                FROM messages m
                WHERE m.workspace_id = s.workspace_id AND m.chat_session_id = s.id
                ORDER BY m.seq DESC LIMIT 1) last ON true
            WHERE s.workspace_id = :workspace AND s.deleted_at IS NULL
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    HistoryStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<ChatSummary> chats(
            WorkspaceId workspace, boolean waiting, Optional<Position> before, int limit) {
        var sql =
                CHAT
                        + (waiting ? "AND s.status = 'waiting'\n" : "")
                        + (before.isPresent()
                                ? "AND (s.last_message_at, s.id) < (:before_at, :before_id)\n"
                                : "AND s.last_message_at IS NOT NULL\n")
                        + "ORDER BY s.last_message_at DESC, s.id DESC LIMIT :limit";
        var query = db.sql(sql).param("workspace", workspace.value()).param("limit", limit);
        if (before.isPresent())
            query =
                    query.param("before_at", before.get().at().atOffset(ZoneOffset.UTC))
                            .param("before_id", before.get().chat().value());
        return query.query((row, _) -> chat(row)).list();
    }

    Optional<ChatSummary> chat(WorkspaceId workspace, SessionId chat) {
        return db.sql(CHAT + "AND s.id = :id")
                .param("workspace", workspace.value())
                .param("id", chat.value())
                .query((row, _) -> chat(row))
                .optional();
    }

    boolean exists(WorkspaceId workspace, SessionId chat) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM chat_sessions
                            WHERE workspace_id = :workspace AND id = :id AND deleted_at IS NULL)
                        """)
                .param("workspace", workspace.value())
                .param("id", chat.value())
                .query(Boolean.class)
                .single();
    }

    List<ChatMessage> messages(WorkspaceId workspace, SessionId chat, long before, int limit) {
        return db.sql(
                        """
                        SELECT id, seq, direction, ai_generated, dedupe_key, type, content, body,
                            status, failure, sent_at
                        FROM messages
                        WHERE workspace_id = :workspace AND chat_session_id = :chat
                          AND seq < :before AND deleted_at IS NULL
                        ORDER BY seq DESC LIMIT :limit
                        """)
                .param("workspace", workspace.value())
                .param("chat", chat.value())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> message(row))
                .list();
    }

    private static ChatSummary chat(ResultSet row) throws SQLException {
        var id = new SessionId(row.getObject("id", UUID.class));
        var said = row.getString("direction");
        return new ChatSummary(
                id,
                new ClientId(row.getObject("client_id", UUID.class)),
                ChatStatus.of(row.getString("status")),
                Optional.ofNullable(row.getString("status_reason")),
                said == null ? Optional.empty() : Optional.of(last(row)),
                "inbound".equals(said),
                instant(row, "last_inbound_at").plus(Chats.WINDOW),
                new Position(instant(row, "last_message_at"), id));
    }

    private static ChatSummary.Last last(ResultSet row) throws SQLException {
        return new ChatSummary.Last(author(row), row.getString("content"), instant(row, "sent_at"));
    }

    private ChatMessage message(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return new ChatMessage(
                new MessageId(row.getObject("id", UUID.class)),
                row.getLong("seq"),
                author(row),
                row.getString("type"),
                row.getString("content"),
                json.readTree(row.getString("body")),
                row.getString("status"),
                Optional.ofNullable(failure).map(text -> json.readValue(text, Failure.class)),
                instant(row, "sent_at"));
    }

    private static Author author(ResultSet row) throws SQLException {
        if (row.getString("direction").equals("inbound")) return Author.CLIENT;
        if (row.getBoolean("ai_generated")) return Author.ASSISTANT;
        return row.getString("dedupe_key") == null ? Author.STAFF : Author.NOTICE;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
