package com.shopme.whatsapp;

import com.shopme.conversation.Failure;
import com.shopme.conversation.MessageId;
import com.shopme.platform.Lease;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The statuses in the inbox and the messages they are about.
@Repository
class StatusStore {
    private final JdbcClient db;
    private final JsonMapper json;

    StatusStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<StatusReport> due(Lease lease, int most) {
        return db.sql(
                        """
                        SELECT seq, payload, attempts, received_at FROM whatsapp_inbox
                        WHERE workspace_id = :workspace AND lane = :lane AND kind = 'status'
                          AND state = 'waiting' AND look_at <= now()
                        ORDER BY sent_at, seq LIMIT :most
                        """)
                .param("workspace", lease.workspace().value())
                .param("lane", lease.lane())
                .param("most", most)
                .query(
                        (row, _) ->
                                StatusReport.of(
                                        row.getLong("seq"),
                                        json.readTree(row.getString("payload")),
                                        row.getInt("attempts"),
                                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /// When the next status of the lane wants to be looked at.
    Optional<Instant> nextLook(Lease lease) {
        return db.sql(
                        """
                        SELECT min(look_at) FROM whatsapp_inbox
                        WHERE workspace_id = :workspace AND lane = :lane AND kind = 'status'
                          AND state = 'waiting'
                        """)
                .param("workspace", lease.workspace().value())
                .param("lane", lease.lane())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// All parts of all messages that are reported about, held until the transaction ends.
    List<Part> parts(Lease lease, List<StatusReport> reports) {
        return db.sql(
                        """
                        SELECT o.seq, o.message_id, o.part, o.lane, o.state, o.delivery,
                            o.channel_message_id, o.problem
                        FROM whatsapp_outbox o
                        WHERE o.workspace_id = :workspace AND o.message_id IN (
                            SELECT f.message_id FROM whatsapp_outbox f
                            JOIN whatsapp_settings s ON s.id = f.number_id
                            WHERE f.workspace_id = :workspace AND s.phone_number_id = :lane
                              AND (f.channel_message_id = ANY (:ids)
                                  OR f.message_id = ANY (:messages::uuid[])))
                        ORDER BY o.seq FOR UPDATE
                        """)
                .param("workspace", lease.workspace().value())
                .param("lane", lease.lane())
                .param("ids", reports.stream().map(StatusReport::id).toArray(String[]::new))
                .param(
                        "messages",
                        reports.stream()
                                .flatMap(report -> report.callback().stream())
                                .map(callback -> callback.message().toString())
                                .toArray(String[]::new))
                .query(this::part)
                .list();
    }

    void update(WorkspaceId workspace, List<Part> parts) {
        db.sql(
                        """
                        UPDATE whatsapp_outbox o SET state = p.state, delivery = p.delivery,
                            channel_message_id = p.channel_id, problem = p.problem::jsonb,
                            repeat_at = NULL
                        FROM unnest(:seqs::bigint[], :states::text[], :deliveries::text[],
                                :channel_ids::text[], :problems::text[])
                            AS p (seq, state, delivery, channel_id, problem)
                        WHERE o.workspace_id = :workspace AND o.seq = p.seq
                        """)
                .param("seqs", parts.stream().mapToLong(part -> part.seq).toArray())
                .param("states", texts(parts, part -> Optional.of(part.state())))
                .param("deliveries", texts(parts, Part::delivery))
                .param("channel_ids", texts(parts, Part::channelId))
                .param("problems", texts(parts, p -> p.failure().map(json::writeValueAsString)))
                .param("workspace", workspace.value())
                .update();
    }

    private static @Nullable String[] texts(
            List<Part> parts, Function<Part, Optional<String>> column) {
        return parts.stream().map(part -> column.apply(part).orElse(null)).toArray(String[]::new);
    }

    void done(WorkspaceId workspace, Collection<StatusReport> reports) {
        if (reports.isEmpty()) return;
        db.sql(
                        """
                        UPDATE whatsapp_inbox SET state = 'done', payload = NULL
                        WHERE workspace_id = :workspace AND seq = ANY (:seqs)
                        """)
                .param("workspace", workspace.value())
                .param("seqs", reports.stream().mapToLong(StatusReport::seq).toArray())
                .update();
    }

    void ignore(WorkspaceId workspace, StatusReport report, String why) {
        setAside(workspace, report, "ignored", why);
    }

    void park(WorkspaceId workspace, StatusReport report, String problem) {
        setAside(workspace, report, "parked", Texts.cut(Texts.clean(problem), 1000));
    }

    private void setAside(WorkspaceId workspace, StatusReport report, String state, String why) {
        db.sql(
                        """
                        UPDATE whatsapp_inbox SET state = :state, problem = :why
                        WHERE workspace_id = :workspace AND seq = :seq
                        """)
                .param("state", state)
                .param("why", why)
                .param("workspace", workspace.value())
                .param("seq", report.seq())
                .update();
    }

    void lookAgain(WorkspaceId workspace, StatusReport report, Duration pause) {
        db.sql(
                        """
                        UPDATE whatsapp_inbox SET attempts = attempts + 1,
                            look_at = now() + :pause * interval '1 ms'
                        WHERE workspace_id = :workspace AND seq = :seq
                        """)
                .param("pause", pause.toMillis())
                .param("workspace", workspace.value())
                .param("seq", report.seq())
                .update();
    }

    private Part part(ResultSet row, int index) throws SQLException {
        return new Part(
                row.getLong("seq"),
                new MessageId(row.getObject("message_id", UUID.class)),
                row.getInt("part"),
                row.getString("lane"),
                row.getString("state"),
                row.getString("delivery"),
                row.getString("channel_message_id"),
                failure(row.getString("problem")));
    }

    private @Nullable Failure failure(@Nullable String problem) {
        return problem == null ? null : json.readValue(problem, Failure.class);
    }
}
