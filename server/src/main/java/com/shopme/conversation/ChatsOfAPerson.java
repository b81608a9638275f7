package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.clients.Person;
import com.shopme.clients.PersonalDataKeeper;
import com.shopme.platform.Lanes;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Chats with all their messages, and what the answerer noted down. Behind the channels, whose rows
/// point to messages.
@Repository
@Order(200)
class ChatsOfAPerson implements PersonalDataKeeper {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Lanes lanes;
    private final ClientMessages messages;

    ChatsOfAPerson(JdbcClient db, JsonMapper json, Lanes lanes, ClientMessages messages) {
        this.db = db;
        this.json = json;
        this.lanes = lanes;
        this.messages = messages;
    }

    @Override
    public String section() {
        return "chats";
    }

    @Override
    public List<JsonNode> export(WorkspaceId workspace, Person person) {
        return db.sql(
                        """
                        SELECT to_jsonb(t)::text FROM (
                            SELECT s.contact, s.contact_kind, s.status, s.context, s.started_at,
                                s.ended_at,
                                (SELECT jsonb_agg(jsonb_build_object(
                                        'direction', m.direction, 'type', m.type,
                                        'content', m.content, 'body', m.body, 'raw', m.raw,
                                        'status', m.status, 'sent_at', m.sent_at) ORDER BY m.seq)
                                 FROM messages m
                                 WHERE m.workspace_id = s.workspace_id
                                    AND m.chat_session_id = s.id) AS messages
                            FROM chat_sessions s
                            WHERE s.workspace_id = :workspace AND s.client_id = :client
                            ORDER BY s.started_at) t
                        """)
                .param("workspace", workspace.value())
                .param("client", person.client().value())
                .query((row, _) -> json.readTree(row.getString(1)))
                .list();
    }

    @Override
    public Set<ClientId> present(
            WorkspaceId workspace, Collection<ClientId> clients, Instant since) {
        return Set.copyOf(
                db.sql(
                                """
                                SELECT DISTINCT s.client_id FROM chat_sessions s
                                WHERE s.workspace_id = :workspace AND s.client_id = ANY (:clients)
                                    AND greatest(s.started_at, s.last_message_at) >= :since
                                """)
                        .param("workspace", workspace.value())
                        .param(
                                "clients",
                                clients.stream().map(ClientId::value).toArray(UUID[]::new))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> new ClientId(row.getObject(1, UUID.class)))
                        .list());
    }

    @Override
    public void erase(WorkspaceId workspace, Person person) {
        var sessions =
                db.sql(
                                """
                                SELECT id FROM chat_sessions
                                WHERE workspace_id = ? AND client_id = ? FOR UPDATE
                                """)
                        .params(workspace.value(), person.client().value())
                        .query(UUID.class)
                        .list();
        db.sql("DELETE FROM messages WHERE workspace_id = ? AND chat_session_id = ANY (?)")
                .params(workspace.value(), sessions.toArray(UUID[]::new))
                .update();
        db.sql("DELETE FROM chat_sessions WHERE workspace_id = ? AND id = ANY (?)")
                .params(workspace.value(), sessions.toArray(UUID[]::new))
                .update();
        sessions.forEach(session -> lanes.forget(workspace, Chats.REPLIES, session.toString()));
    }

    @Override
    public boolean forget(WorkspaceId workspace, Instant before, int most) {
        var old = messages.before(workspace, before, most);
        db.sql("DELETE FROM messages WHERE workspace_id = ? AND id = ANY (?)")
                .params(
                        workspace.value(),
                        old.stream().map(one -> one.message().value()).toArray(UUID[]::new))
                .update();
        return old.size() == most;
    }
}
