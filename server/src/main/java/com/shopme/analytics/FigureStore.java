package com.shopme.analytics;

import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each figure is counted by itself, so that no join multiplies another.
@Repository
class FigureStore {
    /// All kinds of what happens, each the newest first, and no more of each than are asked for.
    private static final Map<String, String> HAPPENINGS =
            Map.of(
                    "client_registered",
                    """
                    SELECT 'client_registered' AS type, id, registered_at AS at, name AS title,
                        NULL::bigint AS amount, NULL::text AS currency
                    FROM client_figures
                    WHERE workspace_id = :workspace AND registered_at <= :at
                        AND (registered_at < :at OR id < :id)
                    ORDER BY registered_at DESC, id DESC LIMIT :most
                    """,
                    "product_added",
                    """
                    SELECT 'product_added' AS type, id, created_at AS at, name AS title,
                        NULL::bigint AS amount, NULL::text AS currency
                    FROM product_figures
                    WHERE workspace_id = :workspace AND created_at <= :at
                        AND (created_at < :at OR id < :id)
                    ORDER BY created_at DESC, id DESC LIMIT :most
                    """,
                    "order_received",
                    """
                    SELECT 'order_received' AS type, id, created_at AS at, order_number AS title,
                        total_in_thousandths AS amount, currency::text AS currency
                    FROM order_figures
                    WHERE workspace_id = :workspace AND created_at <= :at
                        AND (created_at < :at OR id < :id)
                    ORDER BY created_at DESC, id DESC LIMIT :most
                    """);

    private final JdbcClient db;

    FigureStore(JdbcClient db) {
        this.db = db;
    }

    /// @param revenue in thousandths
    record Sales(long orders, long revenue) {}

    /// One hour, day, week or month.
    record Step(Instant from, long orders, long revenue, long messages, long newClients) {
        static Step nothing(Instant from) {
            return new Step(from, 0, 0, 0, 0);
        }
    }

    Sales sales(WorkspaceId workspace, String currency, Stretch when) {
        return db.sql(
                        """
                        SELECT count(*) AS orders, coalesce(sum(total_in_thousandths) FILTER (
                            WHERE counts AND currency = :currency), 0)::bigint AS revenue
                        FROM order_figures
                        WHERE workspace_id = :workspace AND created_at >= :from AND created_at < :to
                        """)
                .params(stretch(workspace, when))
                .param("currency", currency)
                .query((row, _) -> new Sales(row.getLong("orders"), row.getLong("revenue")))
                .single();
    }

    long messages(WorkspaceId workspace, Stretch when) {
        return count(
                """
                SELECT count(*) FROM message_figures
                WHERE workspace_id = :workspace AND created_at >= :from AND created_at < :to
                """,
                workspace,
                when);
    }

    long activeUsers(WorkspaceId workspace, Stretch when) {
        return count(
                """
                SELECT count(DISTINCT s.client_id) FROM (
                    SELECT DISTINCT chat_session_id AS id FROM message_figures
                    WHERE workspace_id = :workspace AND created_at >= :from AND created_at < :to
                        AND inbound) m
                JOIN chat_figures s ON s.workspace_id = :workspace AND s.id = m.id
                """,
                workspace,
                when);
    }

    long newClients(WorkspaceId workspace, Stretch when) {
        return count(
                """
                SELECT count(*) FROM client_figures
                WHERE workspace_id = :workspace AND created_at >= :from AND created_at < :to
                """,
                workspace,
                when);
    }

    /// @param step `hour`, `day`, `week` or `month`
    List<Step> series(
            WorkspaceId workspace, String currency, Stretch when, String step, ZoneId zone) {
        return db.sql(
                        """
                        SELECT "from", sum(orders)::bigint AS orders, sum(revenue)::bigint AS revenue,
                            sum(messages)::bigint AS messages,
                            sum(new_clients)::bigint AS new_clients
                        FROM (
                            SELECT date_trunc(:step, created_at, :zone) AS "from",
                                count(*) AS orders,
                                coalesce(sum(total_in_thousandths) FILTER (
                                    WHERE counts AND currency = :currency), 0) AS revenue,
                                0 AS messages, 0 AS new_clients
                            FROM order_figures
                            WHERE workspace_id = :workspace
                                AND created_at >= :from AND created_at < :to
                            GROUP BY 1
                            UNION ALL
                            SELECT date_trunc(:step, created_at, :zone), 0, 0, count(*), 0
                            FROM message_figures
                            WHERE workspace_id = :workspace
                                AND created_at >= :from AND created_at < :to
                            GROUP BY 1
                            UNION ALL
                            SELECT date_trunc(:step, created_at, :zone), 0, 0, 0, count(*)
                            FROM client_figures
                            WHERE workspace_id = :workspace
                                AND created_at >= :from AND created_at < :to
                            GROUP BY 1) steps
                        GROUP BY "from" ORDER BY "from"
                        """)
                .params(stretch(workspace, when))
                .param("currency", currency)
                .param("step", step)
                .param("zone", zone.getId())
                .query(
                        (row, _) ->
                                new Step(
                                        row.getTimestamp("from").toInstant(),
                                        row.getLong("orders"),
                                        row.getLong("revenue"),
                                        row.getLong("messages"),
                                        row.getLong("new_clients")))
                .list();
    }

    /// What happened before a moment, the latest first.
    ///
    /// @param type empty: everything
    List<Happening> before(
            WorkspaceId workspace, Optional<String> type, Instant at, UUID id, int most) {
        var kinds =
                type.map(HAPPENINGS::get)
                        .map(List::of)
                        .orElseGet(() -> List.copyOf(HAPPENINGS.values()));
        return db.sql(
                        "SELECT * FROM (("
                                + String.join(") UNION ALL (", kinds)
                                + ")) all_kinds ORDER BY at DESC, id DESC LIMIT :most")
                .param("workspace", workspace.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("most", most)
                .query((row, _) -> happening(row))
                .list();
    }

    static boolean knows(String type) {
        return HAPPENINGS.containsKey(type);
    }

    private long count(String sql, WorkspaceId workspace, Stretch when) {
        return db.sql(sql).params(stretch(workspace, when)).query(Long.class).single();
    }

    static Map<String, Object> stretch(WorkspaceId workspace, Stretch when) {
        return Map.of(
                "workspace", workspace.value(), "from", time(when.from()), "to", time(when.to()));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                row.getString("type"),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("title"),
                Optional.ofNullable(row.getBigDecimal("amount")).map(FigureStore::amount),
                Optional.ofNullable(row.getString("currency")));
    }

    private static BigDecimal amount(BigDecimal thousandths) {
        return thousandths.movePointLeft(3);
    }
}
