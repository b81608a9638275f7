package com.shopme.conversation;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
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
            SELECT s.id, s.client_id, s.number_id, s.status, s.status_reason, s.last_inbound_at,
                s.last_message_at, last.direction, last.ai_generated, last.dedupe_key,
                last.content, last.sent_at
            """;
    private static final String CHAT_FROM =
            """
            FROM chat_sessions s
            LEFT JOIN LATERAL (
                SELECT m.direction, m.ai_generated, m.dedupe_key, m.content, m.sent_at
                FROM messages m
                WHERE m.workspace_id = s.workspace_id AND m.chat_session_id = s.id
                ORDER BY m.seq DESC LIMIT 1) last ON true
            WHERE s.workspace_id = :workspace AND s.last_message_at IS NOT NULL
            """;
    private static final Listing CHATS =
            Listing.of(CHAT, CHAT_FROM)
                    .id("s.id")
                    .deletedAt("s.deleted_at")
                    .choice(
                            "status",
                            "s.status",
                            Arrays.stream(ChatStatus.values()).map(ChatStatus::column))
                    .reference("client_id", "s.client_id")
                    .reference("number_id", "s.number_id")
                    .flag("unanswered", "coalesce(last.direction = 'inbound', false)")
                    .time("last_message_at", "s.last_message_at")
                    .sorts()
                    .order("-last_message_at")
                    .search(
                            """
                            s.id = ANY (ARRAY(SELECT f.chat_session_id FROM messages f
                                WHERE f.workspace_id = :workspace
                                    AND f.id = ANY (ARRAY(
                                        SELECT find_messages(:workspace, :q, 1000)))))
                            """)
                    .build();

    private static final String MESSAGE =
            """
            SELECT m.id, m.seq, m.chat_session_id, m.direction, m.ai_generated, m.dedupe_key,
                m.type, m.content, m.body, m.status, m.failure, m.channel_message_id, m.sent_at,
                m.metadata ->> 'origin' AS origin, m.metadata ->> 'receipts' AS receipts
            """;
    private static final Listing MESSAGES =
            kinds(Listing.of(MESSAGE, "FROM messages m WHERE m.workspace_id = :workspace"))
                    .id("m.id")
                    .reference("chat_id", "m.chat_session_id")
                    .time("created_at", "m.created_at")
                    .sorts()
                    .order("-created_at")
                    .search("m.id = ANY (ARRAY(SELECT find_messages(:workspace, :q, 1000)))")
                    .build();
    private static final Listing OF_A_CHAT =
            kinds(
                            Listing.of(
                                    MESSAGE,
                                    """
                                    FROM messages m
                                    WHERE m.workspace_id = :workspace
                                        AND m.chat_session_id = :chat
                                    """))
                    .id("m.id")
                    .integer("seq", "m.seq")
                    .sorts()
                    .time("at", "m.sent_at")
                    .order("-seq")
                    .build();

    private final JdbcClient db;
    private final JsonMapper json;

    HistoryStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Page<ChatSummary> chats(WorkspaceId workspace, ListRequest request) {
        return CHATS.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> chat(row));
    }

    Page<FoundMessage> messages(WorkspaceId workspace, ListRequest request) {
        return MESSAGES.fetch(
                db,
                request,
                Map.of("workspace", workspace.value()),
                (row, _) ->
                        new FoundMessage(
                                new SessionId(row.getObject("chat_session_id", UUID.class)),
                                message(row)));
    }

    Optional<ChatSummary> chat(WorkspaceId workspace, SessionId chat) {
        return db.sql(CHAT + CHAT_FROM + "AND s.id = :id AND s.deleted_at IS NULL")
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

    Page<ChatMessage> messages(WorkspaceId workspace, SessionId chat, ListRequest request) {
        return OF_A_CHAT.fetch(
                db,
                request,
                Map.of("workspace", workspace.value(), "chat", chat.value()),
                (row, _) -> message(row));
    }

    // Enums are not leakproof: stored columns stand for them.
    private static Listing.Builder kinds(Listing.Builder list) {
        return list.deletedAt("m.deleted_at")
                .choice("type", "m.type_code", MessageTypes.CODES)
                .choice("direction", "m.direction_code", Map.of("inbound", 1, "outbound", 2));
    }

    private static ChatSummary chat(ResultSet row) throws SQLException {
        var id = new SessionId(row.getObject("id", UUID.class));
        var said = row.getString("direction");
        return new ChatSummary(
                id,
                new ClientId(row.getObject("client_id", UUID.class)),
                new NumberId(row.getObject("number_id", UUID.class)),
                ChatStatus.of(row.getString("status")),
                Optional.ofNullable(row.getString("status_reason")),
                said == null ? Optional.empty() : Optional.of(last(row)),
                "inbound".equals(said),
                instant(row, "last_inbound_at").plus(Chats.WINDOW),
                instant(row, "last_message_at"));
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
                Optional.ofNullable(row.getString("channel_message_id")),
                Optional.ofNullable(row.getString("origin"))
                        .map(text -> json.readValue(text, Origin.class)),
                instant(row, "sent_at"),
                Optional.ofNullable(row.getString("receipts")).map(json::readTree));
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
