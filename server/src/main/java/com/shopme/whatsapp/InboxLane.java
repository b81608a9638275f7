package com.shopme.whatsapp;

import static java.util.Objects.requireNonNullElse;

import com.shopme.platform.Lease;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What waits in the inbox, lane by lane.
@Repository
class InboxLane {
    private final JdbcClient db;
    private final JsonMapper json;

    InboxLane(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// In the order in which it was sent; what was sent in the same second, as it came.
    List<InboxRow> waiting(Lease lease, int most) {
        return db.sql(
                        """
                        SELECT seq, kind, phone_number_id, payload, sent_at, attempts
                        FROM whatsapp_inbox
                        WHERE workspace_id = :workspace AND lane = :lane AND state = 'waiting'
                          AND kind <> 'status'
                        ORDER BY sent_at, received_at, place, seq LIMIT :most
                        """)
                .param("workspace", lease.workspace().value())
                .param("lane", lease.lane())
                .param("most", most)
                .query(
                        (row, _) ->
                                new InboxRow(
                                        row.getLong("seq"),
                                        Kind.valueOf(
                                                row.getString("kind").toUpperCase(Locale.ROOT)),
                                        requireNonNullElse(row.getString("phone_number_id"), ""),
                                        row.getString("payload"),
                                        json.readTree(row.getString("payload")),
                                        row.getTimestamp("sent_at").toInstant(),
                                        row.getInt("attempts")))
                .list();
    }

    void done(WorkspaceId workspace, InboxRow row) {
        db.sql(
                        """
                        UPDATE whatsapp_inbox SET state = 'done', problem = NULL,
                            payload = CASE kind WHEN 'message' THEN NULL ELSE payload END
                        WHERE workspace_id = :workspace AND seq = :seq AND state = 'waiting'
                        """)
                .param("workspace", workspace.value())
                .param("seq", row.seq())
                .update();
    }

    /// There is nothing to be done about it.
    void ignore(WorkspaceId workspace, InboxRow row, String why) {
        db.sql(
                        """
                        UPDATE whatsapp_inbox SET state = 'ignored', problem = :why
                        WHERE workspace_id = :workspace AND seq = :seq AND state = 'waiting'
                        """)
                .param("why", why)
                .param("workspace", workspace.value())
                .param("seq", row.seq())
                .update();
    }

    void failed(WorkspaceId workspace, InboxRow row, String problem, boolean park) {
        db.sql(
                        """
                        UPDATE whatsapp_inbox SET attempts = attempts + 1, problem = :problem,
                            state = CASE WHEN :park THEN 'parked' ELSE state END
                        WHERE workspace_id = :workspace AND seq = :seq AND state = 'waiting'
                        """)
                .param("problem", Texts.cut(Texts.clean(problem), 1000))
                .param("park", park)
                .param("workspace", workspace.value())
                .param("seq", row.seq())
                .update();
    }
}
