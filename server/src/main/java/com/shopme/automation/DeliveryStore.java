package com.shopme.automation;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Operator;
import com.shopme.api.Page;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryStore {
    private static final String ROW =
            """
            SELECT d.id, d.webhook_id, d.event_id, e.type, d.state, d.attempts, d.next_at,
                d.settled_at, d.created_at
            """;
    private static final String FROM =
            """
            FROM webhook_deliveries d
            JOIN webhook_events e ON e.workspace_id = d.workspace_id AND e.id = d.event_id
            WHERE d.workspace_id = :workspace
            """;
    private static final Listing LIST =
            Listing.of(ROW, FROM)
                    .id("d.id")
                    .reference("webhook_id", "d.webhook_id")
                    .reference("event_id", "d.event_id")
                    .text("type", "e.type")
                    .only(Operator.EQ, Operator.NE, Operator.IN)
                    .choice("state", "d.state", Stream.of("waiting", "delivered", "failed"))
                    .time("created_at", "d.created_at")
                    .sorts()
                    .order("-created_at")
                    .build();

    private final JdbcClient db;

    DeliveryStore(JdbcClient db) {
        this.db = db;
    }

    /// What is to be delivered now.
    record Due(UUID id, UUID event, String body, int attempts) {}

    Page<WebhookDelivery> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> delivery(row));
    }

    Optional<WebhookDelivery> find(WorkspaceId workspace, UUID delivery) {
        return db.sql(ROW + FROM + "AND d.id = :id")
                .param("workspace", workspace.value())
                .param("id", delivery)
                .query((row, _) -> delivery(row))
                .optional();
    }

    String body(WorkspaceId workspace, UUID event) {
        return db.sql("SELECT body FROM webhook_events WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), event)
                .query(String.class)
                .single();
    }

    List<WebhookDelivery.Attempt> attempts(WorkspaceId workspace, UUID delivery) {
        return db.sql(
                        """
                        SELECT status, problem, answer, took_ms, created_at FROM webhook_attempts
                        WHERE workspace_id = ? AND delivery_id = ? ORDER BY id
                        """)
                .params(workspace.value(), delivery)
                .query(
                        (row, _) ->
                                new WebhookDelivery.Attempt(
                                        Optional.ofNullable(row.getObject("status", Integer.class)),
                                        Optional.ofNullable(row.getString("problem")),
                                        Optional.ofNullable(row.getString("answer")),
                                        row.getInt("took_ms"),
                                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    void insertEvent(
            WorkspaceId workspace, UUID event, EventType type, @Nullable UUID client, String body) {
        db.sql(
                        """
                        INSERT INTO webhook_events (id, workspace_id, type, client_id, body)
                        VALUES (:id, :workspace, :type, :client, :body)
                        """)
                .param("id", event)
                .param("workspace", workspace.value())
                .param("type", type.code())
                .param("client", client)
                .param("body", body)
                .update();
    }

    UUID insert(WorkspaceId workspace, WebhookId webhook, UUID event) {
        var id = Ids.next();
        db.sql(
                        """
                        INSERT INTO webhook_deliveries (id, workspace_id, webhook_id, event_id)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(id, workspace.value(), webhook.value(), event)
                .update();
        return id;
    }

    /// The next that is due, the longest waiting first. One that fails does not hold the others.
    Optional<Due> due(WorkspaceId workspace, WebhookId webhook) {
        return db.sql(
                        """
                        SELECT d.id, d.event_id, e.body, d.attempts
                        FROM webhook_deliveries d
                        JOIN webhook_events e
                            ON e.workspace_id = d.workspace_id AND e.id = d.event_id
                        JOIN webhooks w ON w.workspace_id = d.workspace_id AND w.id = d.webhook_id
                        WHERE d.workspace_id = ? AND d.webhook_id = ? AND d.state = 'waiting'
                            AND d.next_at <= now() AND w.active
                        ORDER BY d.next_at, d.id LIMIT 1
                        """)
                .params(workspace.value(), webhook.value())
                .query(
                        (row, _) ->
                                new Due(
                                        row.getObject("id", UUID.class),
                                        row.getObject("event_id", UUID.class),
                                        row.getString("body"),
                                        row.getInt("attempts")))
                .optional();
    }

    /// When the next is due; empty if none waits.
    Optional<Instant> nextDue(WorkspaceId workspace, WebhookId webhook) {
        return db.sql(
                        """
                        SELECT d.next_at FROM webhook_deliveries d
                        JOIN webhooks w ON w.workspace_id = d.workspace_id AND w.id = d.webhook_id
                        WHERE d.workspace_id = ? AND d.webhook_id = ? AND d.state = 'waiting'
                            AND w.active
                        ORDER BY d.next_at LIMIT 1
                        """)
                .params(workspace.value(), webhook.value())
                .query((row, _) -> row.getTimestamp("next_at").toInstant())
                .optional();
    }

    void keep(WorkspaceId workspace, UUID delivery, WebhookDelivery.Attempt attempt) {
        db.sql(
                        """
                        INSERT INTO webhook_attempts (id, workspace_id, delivery_id, status,
                            problem, answer, took_ms, created_at)
                        VALUES (:id, :workspace, :delivery, :status, :problem, :answer, :took, :at)
                        """)
                .param("id", Ids.next())
                .param("workspace", workspace.value())
                .param("delivery", delivery)
                .param("status", attempt.status().orElse(null))
                .param("problem", attempt.problem().orElse(null))
                .param("answer", attempt.answer().orElse(null))
                .param("took", attempt.tookMs())
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void settle(WorkspaceId workspace, UUID delivery, boolean delivered) {
        db.sql(
                        """
                        UPDATE webhook_deliveries
                        SET state = ?, attempts = attempts + 1, settled_at = now()
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(delivered ? "delivered" : "failed", workspace.value(), delivery)
                .update();
    }

    void again(WorkspaceId workspace, UUID delivery, Duration pause) {
        db.sql(
                        """
                        UPDATE webhook_deliveries SET attempts = attempts + 1,
                            next_at = now() + make_interval(secs => ?)
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(pause.toSeconds(), workspace.value(), delivery)
                .update();
    }

    int forgetBefore(Duration age) {
        return db.sql(
                        """
                        DELETE FROM webhook_events
                        WHERE created_at < now() - make_interval(secs => ?)
                        """)
                .param(age.toSeconds())
                .update();
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        var waits = row.getString("state").equals("waiting");
        return new WebhookDelivery(
                row.getObject("id", UUID.class),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("state"),
                row.getInt("attempts"),
                waits ? Optional.ofNullable(instant(row, "next_at")) : Optional.empty(),
                Optional.ofNullable(instant(row, "settled_at")),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
