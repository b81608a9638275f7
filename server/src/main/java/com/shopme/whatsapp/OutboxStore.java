package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Operator;
import com.shopme.api.Page;
import com.shopme.conversation.Failure;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.MessageQueued;
import com.shopme.conversation.NumberId;
import com.shopme.conversation.SessionId;
import com.shopme.platform.Lease;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OutboxStore {
    private static final Listing LIST =
            Listing.of(
                            """
                            SELECT seq, lane, message_id, part, problem ->> 'what' AS problem,
                                coalesce(attempted_at, created_at) AS attempted_at
                            """,
                            """
                            FROM whatsapp_outbox
                            WHERE workspace_id = :workspace AND state = :state
                            """)
                    .number("seq")
                    .text("chat", "lane")
                    .only(Operator.EQ, Operator.IN)
                    .reference("message", "message_id")
                    .time("attempted_at", "coalesce(attempted_at, created_at)")
                    .order("id")
                    .build();

    private final JdbcClient db;
    private final JsonMapper json;
    private final NumberStore numbers;

    OutboxStore(JdbcClient db, JsonMapper json, NumberStore numbers) {
        this.db = db;
        this.json = json;
        this.numbers = numbers;
    }

    void add(MessageQueued message, String lane, List<String> requests) {
        db.sql(
                        """
                        INSERT INTO whatsapp_outbox (workspace_id, number_id, message_id, part,
                            lane, request, automatic)
                        SELECT :workspace, :number, :message, part - 1, :lane, request::jsonb,
                            :automatic
                        FROM unnest(:requests::text[]) WITH ORDINALITY AS r (request, part)
                        ORDER BY part
                        """)
                .param("workspace", message.workspace().value())
                .param("number", message.number().value())
                .param("message", message.message().value())
                .param("lane", lane)
                .param("automatic", message.automatic())
                .param("requests", requests.toArray(String[]::new))
                .update();
    }

    /// What is next in a lane: what waits, what somebody was about to send, and what nobody knows
    /// about as long as it holds up the rest or is due to be repeated.
    Optional<Head> head(Lease lease) {
        return db.sql(
                        """
                        SELECT o.seq, o.message_id, o.part, o.state, o.attempts, o.created_at,
                            o.not_before, o.repeat_at, o.request, p.next_at,
                            s.deleted_at IS NULL AS connected,
                        """
                                + NumberStore.COLUMNS
                                + """
                                FROM whatsapp_outbox o
                                JOIN whatsapp_settings s ON s.id = o.number_id
                                LEFT JOIN whatsapp_pace p ON p.name = 'pair:' || o.lane
                                WHERE o.workspace_id = :workspace AND o.lane = :lane
                                  AND o.state IN ('queued', 'sending', 'unknown')
                                  AND (o.state <> 'unknown' OR o.not_before > now()
                                      OR o.repeat_at <= now())
                                ORDER BY o.seq LIMIT 1
                                """)
                .param("workspace", lease.workspace().value())
                .param("lane", lease.lane())
                .query(this::toHead)
                .optional();
    }

    /// Whether anything of the lane is not settled.
    boolean isOpen(Lease lease) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT FROM whatsapp_outbox
                            WHERE workspace_id = :workspace AND lane = :lane
                              AND state IN ('queued', 'sending', 'unknown'))
                        """)
                .param("workspace", lease.workspace().value())
                .param("lane", lease.lane())
                .query(Boolean.class)
                .single();
    }

    /// When an unknown message of the lane is to be repeated.
    Optional<Instant> nextRepeat(Lease lease) {
        return db.sql(
                        """
                        SELECT min(repeat_at) FROM whatsapp_outbox
                        WHERE workspace_id = :workspace AND lane = :lane AND state = 'unknown'
                        """)
                .param("workspace", lease.workspace().value())
                .param("lane", lease.lane())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// Notes that it is about to be sent, and that its pair has one message less to go.
    ///
    /// @return false if somebody else was faster
    boolean sending(Lease lease, Head head) {
        return db.sql(
                                """
                                WITH marked AS (
                                    UPDATE whatsapp_outbox SET state = 'sending',
                                        attempts = attempts + 1, attempted_at = now(),
                                        repeat_at = NULL
                                    WHERE seq = :seq AND workspace_id = :workspace
                                      AND state = :state AND attempts = :attempts
                                    RETURNING lane)
                                INSERT INTO whatsapp_pace AS p (name, next_at)
                                SELECT 'pair:' || lane, now() + :pace * interval '1 ms' FROM marked
                                ON CONFLICT (name) DO UPDATE SET
                                    next_at = greatest(p.next_at, now()) + :pace * interval '1 ms'
                                """)
                        .param("seq", head.seq())
                        .param("workspace", lease.workspace().value())
                        .param("state", head.state().name().toLowerCase(Locale.ROOT))
                        .param("attempts", head.attempts())
                        .param("pace", Pace.PAIR.toMillis())
                        .update()
                == 1;
    }

    /// Meta has taken it. Its row is locked before those of its statuses, the order in which
    /// statuses are taken: the other way round both would wait for each other.
    ///
    /// @return whether a status of it was here before its id
    boolean sent(WorkspaceId workspace, Head head, String channelId) {
        return db.sql(
                        """
                        WITH settled AS (
                            UPDATE whatsapp_outbox SET state = 'sent', problem = NULL,
                                channel_message_id = :id, repeat_at = NULL
                            WHERE seq = :seq AND workspace_id = :workspace
                              AND attempts = :attempts AND state IN ('sending', 'unknown')
                            RETURNING seq),
                        early AS (
                            UPDATE whatsapp_inbox SET look_at = now()
                            FROM (SELECT count(*) FROM settled) AS first
                            WHERE about = :id AND kind = 'status' AND state = 'waiting'
                              AND workspace_id = :workspace
                            RETURNING 1)
                        SELECT EXISTS (SELECT FROM early)
                        """)
                .param("id", channelId)
                .param("seq", head.seq())
                .param("workspace", workspace.value())
                .param("attempts", head.attempts() + 1)
                .query(Boolean.class)
                .single();
    }

    /// It waits to be tried again.
    void again(WorkspaceId workspace, Head head, Duration pause, Failure why, boolean tried) {
        db.sql(
                        """
                        UPDATE whatsapp_outbox SET state = 'queued', problem = :problem,
                            attempts = :tried, not_before = now() + :pause * interval '1 ms'
                        WHERE seq = :seq AND workspace_id = :workspace AND attempts = :attempts
                          AND state = 'sending'
                        """)
                .param("problem", json.writeValueAsString(why))
                .param("tried", tried ? head.attempts() + 1 : head.attempts())
                .param("pause", pause.toMillis())
                .param("seq", head.seq())
                .param("workspace", workspace.value())
                .param("attempts", head.attempts() + 1)
                .update();
    }

    void failed(WorkspaceId workspace, Head head, Failure why) {
        db.sql(
                        """
                        UPDATE whatsapp_outbox SET state = 'failed', problem = :problem,
                            repeat_at = NULL
                        WHERE seq = :seq AND workspace_id = :workspace
                          AND state IN ('sending', 'unknown')
                        """)
                .param("problem", json.writeValueAsString(why))
                .param("seq", head.seq())
                .param("workspace", workspace.value())
                .update();
    }

    /// Nobody knows whether Meta took it.
    ///
    /// @param attempts as the row has it
    /// @param repeatAfter empty: it is not repeated but by a person
    void unknown(
            WorkspaceId workspace,
            Head head,
            int attempts,
            Failure why,
            Optional<Duration> repeatAfter) {
        db.sql(
                        """
                        UPDATE whatsapp_outbox SET state = 'unknown', problem = :problem,
                            not_before = now() + :pause * interval '1 ms',
                            repeat_at = now() + :repeat * interval '1 ms'
                        WHERE seq = :seq AND workspace_id = :workspace AND attempts = :attempts
                          AND state IN ('sending', 'unknown')
                        """)
                .param("problem", json.writeValueAsString(why))
                .param("pause", head.settings().unknownPause().toMillis())
                .param("repeat", repeatAfter.map(Duration::toMillis).orElse(null))
                .param("seq", head.seq())
                .param("workspace", workspace.value())
                .param("attempts", attempts)
                .update();
    }

    /// Its number is gone: what waits is not sent any more, what may be on its way stays unknown.
    void giveUp(WorkspaceId workspace, Head head, Failure why) {
        db.sql(
                        """
                        UPDATE whatsapp_outbox SET problem = :problem, repeat_at = NULL,
                            not_before = now(),
                            state = CASE state WHEN 'queued' THEN 'failed' ELSE 'unknown' END
                        WHERE seq = :seq AND workspace_id = :workspace AND attempts = :attempts
                          AND state IN ('queued', 'sending', 'unknown')
                        """)
                .param("problem", json.writeValueAsString(why))
                .param("seq", head.seq())
                .param("workspace", workspace.value())
                .param("attempts", head.attempts())
                .update();
    }

    /// A person has taken the chat over.
    List<MessageId> dropAutomatic(WorkspaceId workspace, String lane) {
        return db.sql(
                        """
                        UPDATE whatsapp_outbox SET state = 'dropped'
                        WHERE workspace_id = :workspace AND lane = :lane AND state = 'queued'
                          AND automatic
                        RETURNING message_id
                        """)
                .param("workspace", workspace.value())
                .param("lane", lane)
                .query((row, _) -> new MessageId(row.getObject("message_id", UUID.class)))
                .list();
    }

    /// The chats in which something waits to go out through a number.
    List<String> lanesOf(WorkspaceId workspace, NumberId number) {
        return db.sql(
                        """
                        SELECT DISTINCT lane FROM whatsapp_outbox
                        WHERE workspace_id = :workspace AND number_id = :number
                          AND state IN ('queued', 'sending', 'unknown')
                        ORDER BY lane
                        """)
                .param("workspace", workspace.value())
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    /// @param state `unknown` or `failed`
    Page<UnsettledMessage> list(WorkspaceId workspace, String state, ListRequest request) {
        return LIST.fetch(
                db,
                request,
                Map.of("workspace", workspace.value(), "state", state),
                (row, _) ->
                        new UnsettledMessage(
                                row.getLong("seq"),
                                new SessionId(UUID.fromString(row.getString("lane"))),
                                new MessageId(row.getObject("message_id", UUID.class)),
                                row.getInt("part"),
                                row.getTimestamp("attempted_at").toInstant(),
                                row.getString("problem")));
    }

    /// One that was not delivered, or that nobody knows about; held until the transaction ends.
    Optional<Undelivered> undelivered(WorkspaceId workspace, long seq) {
        return db.sql(
                        """
                        SELECT o.message_id, o.lane, o.problem, s.deleted_at IS NULL AS connected,
                            coalesce(o.attempted_at, o.created_at) AS attempted_at
                        FROM whatsapp_outbox o JOIN whatsapp_settings s ON s.id = o.number_id
                        WHERE o.workspace_id = :workspace AND o.seq = :seq
                          AND o.state IN ('unknown', 'failed')
                        FOR UPDATE OF o
                        """)
                .param("workspace", workspace.value())
                .param("seq", seq)
                .query(
                        (row, _) ->
                                new Undelivered(
                                        new MessageId(row.getObject("message_id", UUID.class)),
                                        row.getString("lane"),
                                        json.readValue(row.getString("problem"), Failure.class),
                                        row.getTimestamp("attempted_at").toInstant(),
                                        row.getBoolean("connected")))
                .optional();
    }

    /// The parts of a message that did not arrive, in order.
    List<Long> undelivered(WorkspaceId workspace, MessageId message) {
        return db.sql(
                        """
                        SELECT seq FROM whatsapp_outbox
                        WHERE workspace_id = :workspace AND message_id = :message
                          AND state IN ('unknown', 'failed')
                        ORDER BY seq
                        """)
                .param("workspace", workspace.value())
                .param("message", message.value())
                .query(Long.class)
                .list();
    }

    /// It waits as if it were new, and as what a person wants to be said: its patience begins anew,
    /// and what Meta still reports under its old id is not about it.
    void requeue(WorkspaceId workspace, long seq) {
        db.sql(
                        """
                        UPDATE whatsapp_outbox SET state = 'queued', not_before = now(),
                            created_at = now(), repeat_at = NULL, channel_message_id = NULL,
                            delivery = NULL, problem = NULL, automatic = false
                        WHERE workspace_id = :workspace AND seq = :seq
                          AND state IN ('unknown', 'failed')
                        """)
                .param("workspace", workspace.value())
                .param("seq", seq)
                .update();
    }

    private Head toHead(ResultSet row, int index) throws SQLException {
        var next = row.getTimestamp("next_at");
        return new Head(
                row.getLong("seq"),
                new MessageId(row.getObject("message_id", UUID.class)),
                row.getInt("part"),
                Head.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("not_before").toInstant(),
                Optional.ofNullable(row.getTimestamp("repeat_at")).map(Timestamp::toInstant),
                row.getString("request"),
                next == null ? Instant.EPOCH : Pace.pairFree(next.toInstant()),
                row.getBoolean("connected"),
                numbers.sender(row));
    }
}
