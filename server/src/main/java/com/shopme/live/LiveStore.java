package com.shopme.live;

import com.shopme.conversation.SessionId;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LiveStore {
    private static final String NOW =
            "SELECT clock_timestamp() AS now, pg_current_snapshot()::text AS snapshot";

    // Just what was committed after that snapshot was taken, however long it had been under way.
    private static final String SINCE =
            """
            , e.workspace_id, e.xid, e.type, e.entity, e.entity_id, e.chat_id, e.at
            FROM (VALUES (true)) AS one LEFT JOIN (
                SELECT * FROM live_events
                WHERE %s
                  AND xid >= pg_snapshot_xmin(:since::pg_snapshot)::text::bigint
                  AND NOT pg_visible_in_snapshot(xid::text::xid8, :since::pg_snapshot)
                ORDER BY seq LIMIT :limit) e ON true
            ORDER BY e.seq
            """;

    private final JdbcClient db;

    LiveStore(JdbcClient db) {
        this.db = db;
    }

    /// @param transaction which wrote it, see [Place#shows]
    record Heard(WorkspaceId workspace, long transaction, LiveEvent event) {}

    /// What was heard, and up to where.
    record Batch(Place place, List<Heard> events) {}

    void add(List<Change> changes) {
        for (var change : changes)
            db.sql(
                            """
                            INSERT INTO live_events
                                (workspace_id, type, entity, entity_id, chat_id)
                            VALUES (:workspace, :type, :entity, :id, :chat)
                            """)
                    .param("workspace", change.workspace().value())
                    .param("type", change.type())
                    .param("entity", change.entity())
                    .param("id", change.id().orElse(null))
                    .param("chat", change.chat().map(SessionId::value).orElse(null))
                    .update();
    }

    Place now() {
        return db.sql(NOW).query((row, _) -> place(row)).single();
    }

    /// Of all workspaces.
    Batch since(Place place, int limit) {
        return batch(
                db.sql(NOW + SINCE.formatted("true"))
                        .param("since", place.snapshot())
                        .param("limit", limit));
    }

    Batch since(WorkspaceId workspace, Place place, int limit) {
        return batch(
                db.sql(NOW + SINCE.formatted("workspace_id = :workspace"))
                        .param("workspace", workspace.value())
                        .param("since", place.snapshot())
                        .param("limit", limit));
    }

    void forgetBefore(Duration age) {
        db.sql("DELETE FROM live_events WHERE at < clock_timestamp() - :age * interval '1 second'")
                .param("age", age.toSeconds())
                .update();
    }

    private static Batch batch(JdbcClient.StatementSpec question) {
        var places = new ArrayList<Place>();
        var events = new ArrayList<Heard>();
        question.query(
                row -> {
                    if (places.isEmpty()) places.add(place(row));
                    if (row.getString("type") != null) events.add(heard(row));
                });
        return new Batch(places.getFirst(), List.copyOf(events));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(instant(row, "now"), row.getString("snapshot"));
    }

    private static Heard heard(ResultSet row) throws SQLException {
        return new Heard(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getLong("xid"),
                new LiveEvent(
                        row.getString("type"),
                        row.getString("entity"),
                        Optional.ofNullable(row.getObject("entity_id", UUID.class)),
                        Optional.ofNullable(row.getObject("chat_id", UUID.class)),
                        instant(row, "at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
