package com.shopme.ordering;

import com.shopme.clients.ClientId;
import com.shopme.clients.Person;
import com.shopme.clients.PersonalDataKeeper;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Orders are kept for the books, without whose they were.
@Repository
@Order(10)
class OrdersOfAPerson implements PersonalDataKeeper {
    private final JdbcClient db;
    private final JsonMapper json;

    OrdersOfAPerson(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public String section() {
        return "orders";
    }

    @Override
    public List<JsonNode> export(WorkspaceId workspace, Person person) {
        return db.sql(
                        """
                        SELECT to_jsonb(t)::text FROM (
                            SELECT o.order_number, o.status, o.currency, o.subtotal, o.discount,
                                o.tax, o.total, o.metadata, o.created_at,
                                (SELECT jsonb_agg(jsonb_build_object('name', i.name, 'sku', i.sku,
                                        'quantity', i.quantity, 'unit_price', i.unit_price,
                                        'total', i.line_total) ORDER BY i.position)
                                 FROM order_items i
                                 WHERE i.workspace_id = o.workspace_id AND i.order_id = o.id)
                                    AS lines,
                                (SELECT jsonb_agg(jsonb_build_object('provider', p.provider,
                                        'status', p.status, 'amount', p.amount,
                                        'currency', p.currency, 'at', p.updated_at))
                                 FROM payment_details p
                                 WHERE p.workspace_id = o.workspace_id AND p.order_id = o.id)
                                    AS payments
                            FROM orders o
                            WHERE o.workspace_id = :workspace AND o.client_id = :client
                            ORDER BY o.created_at) t
                        """)
                .param("workspace", workspace.value())
                .param("client", person.client().value())
                .query((row, _) -> json.readTree(row.getString(1)))
                .list();
    }

    @Override
    public Set<ClientId> present(
            WorkspaceId workspace, Collection<ClientId> clients, Instant since) {
        return Set.copyOf(
                db.sql(
                                """
                                SELECT DISTINCT o.client_id FROM orders o
                                WHERE o.workspace_id = :workspace AND o.client_id = ANY (:clients)
                                    AND (o.updated_at >= :since
                                        OR o.status NOT IN ('delivered', 'cancelled'))
                                """)
                        .param("workspace", workspace.value())
                        .param(
                                "clients",
                                clients.stream().map(ClientId::value).toArray(UUID[]::new))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> new ClientId(row.getObject(1, UUID.class)))
                        .list());
    }

    @Override
    public void erase(WorkspaceId workspace, Person person) {
        db.sql(
                        """
                        UPDATE payment_details SET provider_response = '{}'
                        WHERE workspace_id = :workspace AND order_id IN (SELECT id FROM orders
                            WHERE workspace_id = :workspace AND client_id = :client)
                        """)
                .param("workspace", workspace.value())
                .param("client", person.client().value())
                .update();
        db.sql(
                        """
                        UPDATE orders SET version = version + 1, metadata = jsonb_strip_nulls(
                            jsonb_build_object('payment_method', metadata -> 'payment_method'))
                        WHERE workspace_id = :workspace AND client_id = :client
                        """)
                .param("workspace", workspace.value())
                .param("client", person.client().value())
                .update();
    }
}
