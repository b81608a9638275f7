package com.shopme.analytics;

import com.shopme.analytics.Usage.UsageCount;
import com.shopme.analytics.Usage.UsageType;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrendStore {
    private static final String WHEN =
            "WHERE workspace_id = :workspace AND created_at >= :from AND created_at < :to\n";
    private static final String PRODUCTS =
            """
            SELECT product_id AS id, max(name) AS name, sum(quantity) AS count,
                sum(line_in_thousandths)::bigint AS amount
            FROM sale_figures
            %s AND currency = :currency
            GROUP BY product_id ORDER BY count DESC, amount DESC, id LIMIT :limit
            """
                    .formatted(WHEN);
    private static final String SERVICES =
            """
            SELECT t.id, s.name, t.count, t.amount
            FROM (SELECT service_id AS id, sum(quantity) AS count,
                    sum(line_in_thousandths)::bigint AS amount
                FROM sale_figures
                %s AND currency = :currency
                GROUP BY service_id ORDER BY count DESC, amount DESC, id LIMIT :limit) t
            JOIN service_figures s ON s.workspace_id = :workspace AND s.id = t.id
            ORDER BY t.count DESC, t.amount DESC, t.id
            """
                    .formatted(WHEN);

    private final JdbcClient db;

    TrendStore(JdbcClient db) {
        this.db = db;
    }

    List<Tops.TopSeller> products(Workspace shop, Stretch when, int limit) {
        return sold(shop, when, limit, PRODUCTS).query(seller(shop)).list();
    }

    List<Tops.TopSeller> services(Workspace shop, Stretch when, int limit) {
        return sold(shop, when, limit, SERVICES).query(seller(shop)).list();
    }

    private static RowMapper<Tops.TopSeller> seller(Workspace shop) {
        return (row, _) ->
                new Tops.TopSeller(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("count"),
                        Figures.amount(shop, row.getLong("amount")));
    }

    List<Tops.TopClient> clients(Workspace shop, Stretch when, int limit) {
        return sold(
                        shop,
                        when,
                        limit,
                        """
                        SELECT t.id, coalesce(c.name, '') AS name, t.count, t.amount
                        FROM (SELECT client_id AS id, count(*) AS count,
                                sum(total_in_thousandths)::bigint AS amount
                            FROM order_figures
                            %s AND counts AND currency = :currency
                            GROUP BY client_id ORDER BY amount DESC, id LIMIT :limit) t
                        LEFT JOIN client_figures c ON c.workspace_id = :workspace AND c.id = t.id
                        ORDER BY t.amount DESC, t.id
                        """
                                .formatted(WHEN))
                .query(
                        (row, _) ->
                                new Tops.TopClient(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getLong("count"),
                                        Figures.amount(shop, row.getLong("amount"))))
                .list();
    }

    List<Tops.TopOrder> orders(Workspace shop, Stretch when, int limit) {
        return sold(
                        shop,
                        when,
                        limit,
                        """
                        SELECT t.*, coalesce(c.name, '') AS name
                        FROM (SELECT id, order_number, client_id, created_at, total_in_thousandths
                            FROM order_figures
                            %s AND counts AND currency = :currency
                            ORDER BY total_in_thousandths DESC, id LIMIT :limit) t
                        LEFT JOIN client_figures c
                            ON c.workspace_id = :workspace AND c.id = t.client_id
                        ORDER BY t.total_in_thousandths DESC, t.id
                        """
                                .formatted(WHEN))
                .query(
                        (row, _) ->
                                new Tops.TopOrder(
                                        row.getObject("id", UUID.class),
                                        row.getString("order_number"),
                                        row.getObject("client_id", UUID.class),
                                        row.getString("name"),
                                        row.getTimestamp("created_at").toInstant(),
                                        Figures.amount(shop, row.getLong("total_in_thousandths"))))
                .list();
    }

    /// Days without a message are left out.
    Map<LocalDate, UsageCount> messages(Workspace shop, Stretch when) {
        return db
                .sql(
                        """
                        SELECT (created_at AT TIME ZONE :zone)::date::text AS day,
                            count(*) FILTER (WHERE speaker = 'client') AS client,
                            count(*) FILTER (WHERE speaker = 'assistant') AS assistant,
                            count(*) FILTER (WHERE speaker = 'staff') AS staff,
                            count(*) FILTER (WHERE speaker = 'notice') AS notices
                        FROM speaker_figures
                        %s GROUP BY 1
                        """
                                .formatted(WHEN))
                .params(FigureStore.stretch(shop.id(), when))
                .param("zone", shop.zone().getId())
                .query(
                        (row, _) ->
                                Map.entry(
                                        LocalDate.parse(row.getString("day")),
                                        new UsageCount(
                                                row.getLong("client"),
                                                row.getLong("assistant"),
                                                row.getLong("staff"),
                                                row.getLong("notices"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<UsageType> types(WorkspaceId workspace, Stretch when) {
        return db.sql(
                        """
                        SELECT type, count(*) FILTER (WHERE speaker = 'client') AS received,
                            count(*) FILTER (WHERE speaker <> 'client') AS sent
                        FROM speaker_figures
                        %s GROUP BY type ORDER BY count(*) DESC, type
                        """
                                .formatted(WHEN))
                .params(FigureStore.stretch(workspace, when))
                .query(
                        (row, _) ->
                                new UsageType(
                                        row.getString("type"),
                                        row.getLong("received"),
                                        row.getLong("sent")))
                .list();
    }

    private JdbcClient.StatementSpec sold(Workspace shop, Stretch when, int limit, String sql) {
        return db.sql(sql)
                .params(FigureStore.stretch(shop.id(), when))
                .param("currency", Figures.currency(shop))
                .param("limit", limit);
    }
}
