package com.shopme.whatsapp;

import com.shopme.platform.Lanes;
import com.shopme.platform.Tenancy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks after what nobody else comes by: what was brought for numbers that nobody had yet, and
/// what has become of no use. Every instance may do it at any time.
@Component
class Keeper {
    private final JdbcClient db;
    private final Lanes lanes;

    Keeper(JdbcClient db, Lanes lanes) {
        this.db = db;
        this.lanes = lanes;
    }

    /// Hands messages that came before their number was connected to the workspace that has it now.
    /// They were signed by the server's app, so it must be the server's app that signs for it.
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void adopt() {
        var woken =
                Tenancy.acrossWorkspaces(
                        () ->
                                db.sql(
                                                """
                                                WITH adopted AS (
                                                    UPDATE whatsapp_inbox i
                                                    SET workspace_id = s.workspace_id
                                                    FROM whatsapp_settings s
                                                    WHERE i.workspace_id IS NULL
                                                      AND i.state = 'waiting'
                                                      AND s.phone_number_id = i.phone_number_id
                                                      AND s.deleted_at IS NULL
                                                      AND s.app_secret IS NULL
                                                    RETURNING i.kind, i.lane, i.workspace_id)
                                                SELECT coalesce(wake_lanes(
                                                    array_agg(CASE kind WHEN 'status'
                                                        THEN :statuses ELSE :in END),
                                                    array_agg(lane), array_agg(workspace_id)), 0)
                                                FROM adopted WHERE lane IS NOT NULL
                                                """)
                                        .param("statuses", Queues.STATUS)
                                        .param("in", Queues.IN)
                                        .query(Long.class)
                                        .single());
        if (woken > 0) {
            lanes.ring(Queues.IN);
            lanes.ring(Queues.STATUS);
        }
    }

    /// Statuses for numbers that are nobody's and ids of erased messages, after as long as Meta
    /// itself repeats; and paces of pairs that rest.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidy() {
        Tenancy.acrossWorkspaces(
                () ->
                        db.sql(
                                        """
                                        UPDATE whatsapp_inbox
                                        SET state = 'ignored', problem = 'for a number of nobody'
                                        WHERE workspace_id IS NULL AND state = 'waiting'
                                          AND kind = 'status'
                                          AND received_at < now() - :days * interval '1 day'
                                        """)
                                .param("days", Duration.ofDays(7).toDays())
                                .update());
        Tenancy.acrossWorkspaces(
                () ->
                        db.sql(
                                        """
                                        DELETE FROM whatsapp_inbox
                                        WHERE state = 'done' AND lane IS NULL
                                          AND received_at < now() - interval '8 days'
                                        """)
                                .update());
        db.sql("DELETE FROM whatsapp_pace WHERE next_at < now() - interval '1 day'").update();
    }
}
