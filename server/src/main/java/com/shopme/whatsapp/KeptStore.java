package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the inbox that nobody works on.
@Repository
class KeptStore {
    record Woken(String queue, String lane) {}

    private static final Listing LIST =
            Listing.of(
                            """
                            SELECT seq, kind, phone_number_id, received_at, attempts, problem,
                                payload
                            """,
                            """
                            FROM whatsapp_inbox
                            WHERE workspace_id = :workspace AND state = :state
                            """)
                    .number("seq")
                    .choice("kind", "kind", Stream.of("message", "status", "change"))
                    .text("phone_number_id", "phone_number_id")
                    .time("received_at", "received_at")
                    .order("id")
                    .build();

    private final JdbcClient db;

    KeptStore(JdbcClient db) {
        this.db = db;
    }

    /// @param state `parked` or `ignored`
    Page<KeptMessage> list(WorkspaceId workspace, String state, ListRequest request) {
        return LIST.fetch(
                db,
                request,
                Map.of("workspace", workspace.value(), "state", state),
                (row, _) ->
                        new KeptMessage(
                                row.getLong("seq"),
                                row.getString("kind"),
                                Optional.ofNullable(row.getString("phone_number_id")),
                                row.getTimestamp("received_at").toInstant(),
                                row.getInt("attempts"),
                                row.getString("problem"),
                                row.getString("payload")));
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
