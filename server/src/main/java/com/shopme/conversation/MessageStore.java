package com.shopme.conversation;

import com.shopme.conversation.Turn.Said;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MessageStore {
    private final JdbcClient db;
    private final JsonMapper json;

    MessageStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Received> received(WorkspaceId workspace, String channelMessageId) {
        return db.sql(
                        """
                        SELECT id, chat_session_id FROM messages
                        WHERE workspace_id = :workspace AND channel_message_id = :channel_id
                        """)
                .param("workspace", workspace.value())
                .param("channel_id", channelMessageId)
                .query(
                        (row, _) ->
                                new Received(
                                        new SessionId(row.getObject("chat_session_id", UUID.class)),
                                        new MessageId(row.getObject("id", UUID.class)),
                                        false))
                .optional();
    }

    void insertInbound(
            WorkspaceId workspace,
            SessionId session,
            MessageId id,
            Incoming message,
            boolean awaitsAnswer,
            boolean correctsUnanswered) {
        var content = message.content();
        db.sql(
                        """
                        INSERT INTO messages (id, workspace_id, chat_session_id, direction, content,
                            type, status, channel_message_id, awaits_answer, body, raw, metadata,
                            sent_at)
                        VALUES (:id, :workspace, :session, 'inbound', :content, :type, 'received',
                            :channel_id, :awaits, :body, :raw,
                            jsonb_build_object('corrects_unanswered', :corrects::boolean), :at)
                        """)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param("session", session.value())
                .param("content", content.summary())
                .param("type", MessageTypes.of(content))
                .param("channel_id", message.channelMessageId())
                .param("awaits", awaitsAnswer)
                .param("body", json.writerFor(Content.class).writeValueAsString(content))
                .param("raw", message.raw())
                .param("corrects", correctsUnanswered)
                .param("at", message.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return false if the same was said before
    boolean insertOutbound(Session session, MessageId id, Draft draft) {
        return insert(session, id, draft, "queued", Optional.empty());
    }

    /// @return false if the same was said before
    boolean insertFailed(Session session, MessageId id, Draft draft, Failure failure) {
        return insert(session, id, draft, "failed", Optional.of(failure));
    }

    private boolean insert(
            Session session, MessageId id, Draft draft, String status, Optional<Failure> failure) {
        var content = draft.content();
        var basis = draft.basis();
        var added =
                db.sql(
                                """
                                INSERT INTO messages (id, workspace_id, chat_session_id, direction,
                                    content, type, status, failure, in_reply_to, dedupe_key,
                                    ai_generated, body, prompt_id, metadata)
                                VALUES (:id, :workspace, :session, 'outbound', :content, :type,
                                    :status, :failure, :reply_to, :cause, :automatic, :body,
                                    :prompt::uuid,
                                    jsonb_strip_nulls(
                                        jsonb_build_object(
                                            'origin', :origin::jsonb,
                                            'receipts', :receipts::jsonb)))
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", id.value())
                        .param("workspace", session.workspace().value())
                        .param("session", session.id().value())
                        .param("content", content.summary())
                        .param("type", MessageTypes.of(content))
                        .param("status", status)
                        .param("failure", failure.map(json::writeValueAsString).orElse(null))
                        .param("reply_to", draft.inReplyTo().map(MessageId::value).orElse(null))
                        .param("cause", draft.cause().orElse(null))
                        .param("automatic", draft.automatic())
                        .param("prompt", basis.flatMap(Answer.Basis::prompt).orElse(null))
                        .param("receipts", basis.map(Answer.Basis::receipts).orElse(null))
                        .param("body", json.writerFor(Outgoing.class).writeValueAsString(content))
                        .param("origin", draft.origin().map(json::writeValueAsString).orElse(null))
                        .update();
        return added == 1;
    }

    /// What the client wrote and nobody has answered, oldest first.
    List<Said> awaiting(Session session) {
        return db.sql(
                        """
                        SELECT id, body, metadata ->> 'corrects_unanswered' AS corrects
                        FROM messages
                        WHERE workspace_id = :workspace AND chat_session_id = :session
                          AND awaits_answer
                        ORDER BY seq LIMIT 50
                        """)
                .param("workspace", session.workspace().value())
                .param("session", session.id().value())
                .query(this::said)
                .list();
    }

    void answered(Session session, List<Said> said) {
        db.sql(
                        """
                        UPDATE messages SET awaits_answer = false
                        WHERE workspace_id = :workspace AND id IN (:ids)
                        """)
                .param("workspace", session.workspace().value())
                .param("ids", said.stream().map(one -> one.message().value()).toList())
                .update();
    }

    /// A person goes on: nothing the client wrote waits for an automatic answer any more.
    void answeredByHand(Session session) {
        db.sql(
                        """
                        UPDATE messages SET awaits_answer = false
                        WHERE workspace_id = :workspace AND chat_session_id = :session
                          AND awaits_answer
                        """)
                .param("workspace", session.workspace().value())
                .param("session", session.id().value())
                .update();
    }

    /// The client has taken a message back or corrected it.
    ///
    /// @return whether it had not been answered yet
    boolean withdraw(WorkspaceId workspace, SessionId session, String channelMessageId) {
        return db.sql(
                        """
                        UPDATE messages m SET awaits_answer = false,
                            metadata = m.metadata || '{"withdrawn": true}'
                        FROM messages before
                        WHERE m.workspace_id = :workspace AND m.chat_session_id = :session
                          AND m.channel_message_id = :channel_id AND m.direction = 'inbound'
                          AND before.id = m.id
                        RETURNING before.awaits_answer
                        """)
                .param("workspace", workspace.value())
                .param("session", session.value())
                .param("channel_id", channelMessageId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// @return those that moved; the others have come that far already
    List<MessageStatusChanged> moveUp(
            WorkspaceId workspace,
            List<MessageId> reached,
            DeliveryStatus status,
            Optional<Failure> failure) {
        return db.sql(
                        """
                        UPDATE messages SET status = :status, failure = :failure
                        WHERE workspace_id = :workspace AND id = ANY (:ids)
                          AND direction = 'outbound' AND status IN (:lower)
                        RETURNING chat_session_id, id
                        """)
                .param("status", status.column())
                .param("failure", failure.map(json::writeValueAsString).orElse(null))
                .param("workspace", workspace.value())
                .param("ids", reached.stream().map(MessageId::value).toArray(UUID[]::new))
                .param("lower", status.reachableFrom())
                .query(
                        (row, _) ->
                                new MessageStatusChanged(
                                        workspace,
                                        new SessionId(row.getObject("chat_session_id", UUID.class)),
                                        new MessageId(row.getObject("id", UUID.class))))
                .list();
    }

    Optional<SessionId> sessionOf(WorkspaceId workspace, MessageId message) {
        return db.sql(
                        """
                        SELECT chat_session_id FROM messages
                        WHERE workspace_id = :workspace AND id = :id AND direction = 'outbound'
                        """)
                .param("workspace", workspace.value())
                .param("id", message.value())
                .query((row, _) -> new SessionId(row.getObject("chat_session_id", UUID.class)))
                .optional();
    }

    boolean isTemplate(WorkspaceId workspace, MessageId message) {
        return db.sql(
                        """
                        SELECT type = 'template' FROM messages
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("workspace", workspace.value())
                .param("id", message.value())
                .query(Boolean.class)
                .single();
    }

    /// It waits again, and what is sent gets a new name.
    void requeue(WorkspaceId workspace, MessageId message) {
        db.sql(
                        """
                        UPDATE messages SET status = 'queued', failure = NULL,
                            channel_message_id = NULL
                        WHERE workspace_id = :workspace AND id = :id
                          AND status IN ('failed', 'unknown')
                        """)
                .param("workspace", workspace.value())
                .param("id", message.value())
                .update();
    }

    void named(WorkspaceId workspace, MessageId message, String channelMessageId) {
        db.sql(
                        """
                        UPDATE messages SET channel_message_id = :channel_id
                        WHERE workspace_id = :workspace AND id = :id
                          AND channel_message_id IS NULL
                        """)
                .param("channel_id", channelMessageId)
                .param("workspace", workspace.value())
                .param("id", message.value())
                .update();
    }

    // A correction of what was not answered yet is simply what the client says.
    private Said said(ResultSet row, int number) throws SQLException {
        var content = json.readValue(row.getString("body"), Content.class);
        var message = new MessageId(row.getObject("id", UUID.class));
        return content instanceof Content.Edit(_, var body) && row.getBoolean("corrects")
                ? new Said(message, new Content.Text(body))
                : new Said(message, content);
    }
}
