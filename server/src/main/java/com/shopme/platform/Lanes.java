package com.shopme.platform;

import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps work in order: one lane per conversation, worked on by one worker at a time over all
/// server instances, different lanes side by side. A lane holds no work itself; it says that there
/// is some. Whoever stores work wakes its lane in the same transaction; whoever has done it
/// finishes the lease in the transaction of what was done, and does it all for nothing if the lease
/// was lost.
@Service
public class Lanes {
    private final JdbcClient db;
    private final ConcurrentHashMap<String, Semaphore> bells = new ConcurrentHashMap<>();

    Lanes(JdbcClient db) {
        this.db = db;
    }

    /// There is work in this lane, to be done at once. Part of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void wake(WorkspaceId workspace, String queue, String lane) {
        wakeAt(workspace, queue, lane, Instant.EPOCH);
    }

    /// There is work in this lane, to be done at `at` or, if the lane is awake already, when it
    /// would have been, whichever comes first.
    @Transactional(propagation = Propagation.MANDATORY)
    public void wakeAt(WorkspaceId workspace, String queue, String lane, Instant at) {
        db.sql(
                        """
                        INSERT INTO lanes (queue, lane, workspace_id, ready_at, woken_at)
                        VALUES (:queue, :lane, :workspace, greatest(:at, now()), now())
                        ON CONFLICT (queue, lane) DO UPDATE SET wakes = lanes.wakes + 1,
                            woken_at = coalesce(lanes.woken_at, now()),
                            ready_at = least(lanes.ready_at, excluded.ready_at)
                        """)
                .param("queue", queue)
                .param("lane", lane)
                .param("workspace", workspace.value())
                .param("at", time(at))
                .update();
        ringAfterCommit(queue);
    }

    /// There is more work in this lane, and yet more may follow: wait `pause` from now, but no
    /// longer than `most` after the first piece.
    @Transactional(propagation = Propagation.MANDATORY)
    public void gather(
            WorkspaceId workspace, String queue, String lane, Duration pause, Duration most) {
        db.sql(
                        """
                        INSERT INTO lanes (queue, lane, workspace_id, ready_at, woken_at)
                        VALUES (:queue, :lane, :workspace, now() + :pause * interval '1 ms', now())
                        ON CONFLICT (queue, lane) DO UPDATE SET wakes = lanes.wakes + 1,
                            woken_at = coalesce(lanes.woken_at, now()),
                            ready_at = least(excluded.ready_at,
                                coalesce(lanes.woken_at, now()) + :most * interval '1 ms')
                        """)
                .param("queue", queue)
                .param("lane", lane)
                .param("workspace", workspace.value())
                .param("pause", pause.toMillis())
                .param("most", most.toMillis())
                .update();
        ringAfterCommit(queue);
    }

    /// Leases lanes that have work, the longest ready first. One statement, which is its own
    /// transaction. `most` is written out: a limit that PostgreSQL does not know when it plans
    /// makes it plan anew each time, which costs more than the statement.
    @AcrossWorkspaces
    public List<Lease> claim(String queue, int most, Duration time) {
        return db.sql(
                        """
                        UPDATE lanes l SET lease_token = lease_token + 1,
                            leased_until = now() + :time * interval '1 ms'
                        FROM (SELECT queue, lane FROM lanes
                              WHERE queue = :queue AND ready_at <= now()
                                AND (leased_until IS NULL OR leased_until < now())
                              ORDER BY ready_at LIMIT %d FOR UPDATE SKIP LOCKED) due
                        WHERE l.queue = due.queue AND l.lane = due.lane
                        RETURNING l.queue, l.lane, l.workspace_id, l.lease_token, l.wakes,
                            coalesce(l.woken_at, now()) AS woken_at, l.attempts
                        """
                                .formatted(most))
                .param("queue", queue)
                .param("time", time.toMillis())
                .query(Lanes::lease)
                .list();
    }

    /// All the work seen at the lease is done. Part of the transaction of that work.
    ///
    /// @throws LeaseLost if the lane belongs to another worker by now
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Lease lease) {
        release(lease, null);
    }

    /// As [#finish], but what was done counts even if the lease was lost meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(Lease lease) {
        released(lease, null);
    }

    /// Some work is left, to be done at `at`. Part of the transaction of what is done.
    ///
    /// @throws LeaseLost if the lane belongs to another worker by now
    @Transactional(propagation = Propagation.MANDATORY)
    public void finishUntil(Lease lease, Instant at) {
        release(lease, at);
    }

    /// The work takes longer than the lease: nobody else takes the lane for `time` from now.
    @AcrossWorkspaces
    @Transactional
    public void keep(Lease lease, Duration time) {
        db.sql(
                        """
                        UPDATE lanes SET leased_until = now() + :time * interval '1 ms'
                        WHERE queue = :queue AND lane = :lane AND lease_token = :token
                        """)
                .param("time", time.toMillis())
                .param("queue", lease.queue())
                .param("lane", lease.lane())
                .param("token", lease.token())
                .update();
    }

    /// The work failed; the lane rests and is tried again, see [Lease#backoff()].
    @AcrossWorkspaces
    @Transactional
    public void failed(Lease lease) {
        db.sql(
                        """
                        UPDATE lanes SET leased_until = NULL, attempts = attempts + 1,
                            ready_at = now() + :pause * interval '1 ms'
                        WHERE queue = :queue AND lane = :lane AND lease_token = :token
                        """)
                .param("pause", lease.backoff().toMillis())
                .param("queue", lease.queue())
                .param("lane", lease.lane())
                .param("token", lease.token())
                .update();
    }

    /// Whoever or whatever this lane was about is gone; who works on it loses the lease.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(WorkspaceId workspace, String queue, String lane) {
        db.sql("DELETE FROM lanes WHERE workspace_id = ? AND queue = ? AND lane = ?")
                .params(workspace.value(), queue, lane)
                .update();
    }

    private void release(Lease lease, @Nullable Instant again) {
        if (!released(lease, again)) throw new LeaseLost(lease);
    }

    // More work may have come while this was done: then the lane is ready again at once.
    private boolean released(Lease lease, @Nullable Instant again) {
        var ready =
                db.sql(
                                """
                                UPDATE lanes SET leased_until = NULL, attempts = 0,
                                    woken_at = CASE WHEN wakes = :wakes THEN NULL ELSE woken_at END,
                                    ready_at = CASE WHEN wakes = :wakes THEN :again ELSE now() END
                                WHERE queue = :queue AND lane = :lane AND lease_token = :token
                                RETURNING coalesce(ready_at <= now(), false)
                                """)
                        .param("wakes", lease.wakes())
                        .param(
                                "again",
                                again == null ? null : time(again),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("queue", lease.queue())
                        .param("lane", lease.lane())
                        .param("token", lease.token())
                        .query(Boolean.class)
                        .optional();
        if (ready.orElse(false)) ringAfterCommit(lease.queue());
        return ready.isPresent();
    }

    /// Work of this instance may be ready in `queue`; for whoever wakes lanes by `wake_lanes` in a
    /// statement of their own.
    public void ring(String queue) {
        bell(queue).release();
    }

    /// Rings when work of this instance may be ready in `queue`; other instances' work is found by
    /// looking.
    Semaphore bell(String queue) {
        return bells.computeIfAbsent(queue, q -> new Semaphore(0));
    }

    private void ringAfterCommit(String queue) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        bell(queue).release();
                    }
                });
    }

    private static java.time.OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Lease lease(ResultSet row, int number) throws SQLException {
        Timestamp woken = row.getTimestamp("woken_at");
        return new Lease(
                row.getString("queue"),
                row.getString("lane"),
                row.getObject("workspace_id", UUID.class),
                row.getLong("lease_token"),
                row.getLong("wakes"),
                woken.toInstant(),
                row.getInt("attempts"));
    }
}
