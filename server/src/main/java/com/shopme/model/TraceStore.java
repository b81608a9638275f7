package com.shopme.model;

import com.shopme.clients.Person;
import com.shopme.clients.PersonalDataKeeper;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.Turn;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Traces quote what clients wrote: erased with them, and kept no longer than messages are.
@Repository
@Order(6)
class TraceStore implements PersonalDataKeeper {
    private final JdbcClient db;
    private final JsonMapper json;

    TraceStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(Turn turn, List<MessageId> messages, Trace trace) {
        db.sql(
                        """
                        INSERT INTO answer_traces (id, workspace_id, client_id, messages, outcome,
                            reason, prompt_id, prompt_at, trace)
                        VALUES (:id, :workspace, :client, :messages, :outcome, :reason,
                            :prompt::uuid, :prompt_at::timestamptz, :trace::jsonb)
                        """)
                .param("id", trace.id())
                .param("workspace", turn.workspace().value())
                .param("client", turn.client().id().value())
                .param("messages", messages.stream().map(MessageId::value).toArray(UUID[]::new))
                .param("outcome", trace.outcome())
                .param("reason", trace.reason().orElse(null))
                .param("prompt", trace.prompt().orElse(null))
                .param(
                        "prompt_at",
                        trace.promptChangedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("trace", json.writeValueAsString(trace))
                .update();
    }

    Optional<Trace> of(WorkspaceId workspace, MessageId message) {
        return db.sql(
                        """
                        SELECT trace FROM answer_traces
                        WHERE workspace_id = :workspace AND messages @> ARRAY[:message]::uuid[]
                        """)
                .param("workspace", workspace.value())
                .param("message", message.value())
                .query((row, _) -> json.readValue(row.getString("trace"), Trace.class))
                .optional();
    }

    @Override
    public String section() {
        return "answer_traces";
    }

    @Override
    public List<JsonNode> export(WorkspaceId workspace, Person person) {
        return db.sql(
                        """
                        SELECT trace FROM answer_traces
                        WHERE workspace_id = ? AND client_id = ? ORDER BY created_at, id
                        """)
                .params(workspace.value(), person.client().value())
                .query((row, _) -> json.readTree(row.getString("trace")))
                .list();
    }

    @Override
    public void erase(WorkspaceId workspace, Person person) {
        db.sql("DELETE FROM answer_traces WHERE workspace_id = ? AND client_id = ?")
                .params(workspace.value(), person.client().value())
                .update();
    }

    @Override
    public boolean forget(WorkspaceId workspace, Instant before, int most) {
        var gone =
                db.sql(
                                """
                                DELETE FROM answer_traces WHERE id IN (
                                    SELECT id FROM answer_traces
                                    WHERE workspace_id = :workspace AND created_at < :before
                                    ORDER BY created_at, id LIMIT :most)
                                """)
                        .param("workspace", workspace.value())
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update();
        return gone == most;
    }
}
