package com.shopme.whatsapp;

import com.shopme.platform.Tenancy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes down what Meta brings, in one statement that is its own transaction.
@Repository
class InboxStore {
    // One order for all, so that two deliveries with the same messages never wait crosswise.
    private static final Comparator<NewRow> ORDER =
            Comparator.comparing((NewRow row) -> row.phoneNumberId().orElse(""))
                    .thenComparing(NewRow::kind)
                    .thenComparing(row -> row.dedupeKey().orElse(""));

    private final JdbcClient db;

    InboxStore(JdbcClient db) {
        this.db = db;
    }

    /// Keeps what is new and wakes its lanes. A repetition changes nothing.
    void add(List<NewRow> rows) {
        var sorted = rows.stream().sorted(ORDER).toList();
        Tenancy.acrossWorkspaces(() -> insert(sorted));
    }

    private long insert(List<NewRow> rows) {
        return db.sql(
                        """
                        WITH stored AS (
                            INSERT INTO whatsapp_inbox (kind, workspace_id, phone_number_id, dedupe_key,
                                lane, about, payload, sent_at, place, state, problem)
                            SELECT kind, workspace::uuid, number, key, lane, about,
                                payload::json, to_timestamp(sent), place,
                                CASE WHEN problem IS NULL THEN 'waiting' ELSE 'ignored' END, problem
                            FROM unnest(:kinds::text[], :workspaces::text[],
                                :numbers::text[], :keys::text[], :lanes::text[], :abouts::text[],
                                :payloads::text[], :sent::bigint[], :places::int[],
                                :problems::text[])
                                AS n (kind, workspace, number, key, lane, about, payload,
                                    sent, place, problem)
                            ON CONFLICT (phone_number_id, kind, dedupe_key)
                                WHERE dedupe_key IS NOT NULL DO NOTHING
                            RETURNING kind, lane, workspace_id)
                        SELECT wake_lanes(array_agg(CASE kind WHEN 'status' THEN :statuses
                            ELSE :in END), array_agg(lane), array_agg(workspace_id))
                        FROM stored WHERE lane IS NOT NULL AND workspace_id IS NOT NULL
                        """)
                .param("kinds", texts(rows, row -> Optional.of(row.kind().column())))
                .param("workspaces", texts(rows, row -> row.workspace().map(Object::toString)))
                .param("numbers", texts(rows, NewRow::phoneNumberId))
                .param("keys", texts(rows, NewRow::dedupeKey))
                .param("lanes", texts(rows, NewRow::lane))
                .param("abouts", texts(rows, NewRow::about))
                .param("payloads", texts(rows, row -> Optional.of(row.payload())))
                .param("sent", rows.stream().mapToLong(r -> r.sentAt().getEpochSecond()).toArray())
                .param("places", rows.stream().mapToInt(NewRow::place).toArray())
                .param("problems", texts(rows, NewRow::ignored))
                .param("statuses", Queues.STATUS)
                .param("in", Queues.IN)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static @Nullable String[] texts(
            List<NewRow> rows, Function<NewRow, Optional<String>> column) {
        var texts = new @Nullable String[rows.size()];
        for (var i = 0; i < texts.length; i++) texts[i] = column.apply(rows.get(i)).orElse(null);
        return texts;
    }
}
