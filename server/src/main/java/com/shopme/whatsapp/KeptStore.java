package com.shopme.whatsapp;

import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the inbox that nobody works on.
@Repository
class KeptStore {
    record Woken(String queue, String lane) {}

    private final JdbcClient db;

    KeptStore(JdbcClient db) {
        this.db = db;
    }

    List<KeptMessage> list(WorkspaceId workspace, String state, long after, int most) {
        return db.sql(
                        """
                        SELECT seq, kind, phone_number_id, received_at, attempts, problem, payload
                        FROM whatsapp_inbox
                        WHERE workspace_id = :workspace AND state = :state AND seq > :after
                        ORDER BY seq LIMIT :most
                        """)
                .param("workspace", workspace.value())
                .param("state", state)
                .param("after", after)
                .param("most", most)
                .query(
                        (row, _) ->
                                new KeptMessage(
                                        row.getLong("seq"),
                                        row.getString("kind"),
                                        Optional.ofNullable(row.getString("phone_number_id")),
                                        row.getTimestamp("received_at").toInstant(),
                                        row.getInt("attempts"),
                                        row.getString("problem"),
                                        row.getString("payload")))
                .list();
    }

    Optional<Woken> replay(WorkspaceId workspace, long message) {
        return db.sql(
                        """
                        UPDATE whatsapp_inbox SET state = 'waiting', attempts = 0, look_at = now()
                        WHERE workspace_id = :workspace AND seq = :seq AND state = 'parked'
                        RETURNING CASE kind WHEN 'status' THEN :statuses ELSE :in END AS queue, lane
                        """)
                .param("workspace", workspace.value())
                .param("seq", message)
                .param("statuses", Queues.STATUS)
                .param("in", Queues.IN)
                .query((row, _) -> new Woken(row.getString("queue"), row.getString("lane")))
                .optional();
    }
}
