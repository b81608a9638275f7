package com.shopme.conversation;

import com.shopme.conversation.Turn.Said;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OpenTurnStore {
    private static final int MOST = 20;

    private final JdbcClient db;
    private final JsonMapper json;

    OpenTurnStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// The last messages that ask for an answer: those since the shop spoke, at least one.
    List<Said> said(Session session) {
        var last =
                db
                        .sql(
                                """
                                SELECT id, body,
                                    seq > coalesce((
                                        SELECT max(o.seq) FROM messages o
                                        WHERE o.workspace_id = :workspace
                                            AND o.chat_session_id = :session
                                            AND o.direction = 'outbound'
                                            AND o.dedupe_key IS NULL), 0) AS open
                                FROM messages
                                WHERE workspace_id = :workspace AND chat_session_id = :session
                                    AND direction = 'inbound'
                                    AND NOT coalesce((metadata ->> 'withdrawn')::boolean, false)
                                ORDER BY seq DESC LIMIT :most
                                """)
                        .param("workspace", session.workspace().value())
                        .param("session", session.id().value())
                        .param("most", MOST)
                        .query(
                                (row, _) ->
                                        new Last(
                                                row.getBoolean("open"),
                                                new Said(
                                                        new MessageId(
                                                                row.getObject("id", UUID.class)),
                                                        json.readValue(
                                                                row.getString("body"),
                                                                Content.class))))
                        .list()
                        .stream()
                        .filter(one -> one.said().content().asks())
                        .toList();
        var open = last.stream().filter(Last::open).map(Last::said).toList();
        return open.isEmpty() ? last.stream().limit(1).map(Last::said).toList() : open.reversed();
    }

    private record Last(boolean open, Said said) {}
}
