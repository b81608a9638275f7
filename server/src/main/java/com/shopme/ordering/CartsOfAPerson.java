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

/// Carts that were never ordered go; those behind an order stay with it, without what was typed in.
@Repository
@Order(20)
class CartsOfAPerson implements PersonalDataKeeper {
    private static final String NOT_ORDERED =
            """
            FROM carts c
            WHERE c.workspace_id = :workspace AND c.client_id = :client
                AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.cart_id = c.id)
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    CartsOfAPerson(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public String section() {
        return "carts";
    }

    @Override
    public List<JsonNode> export(WorkspaceId workspace, Person person) {
        return db.sql(
                        """
                        SELECT to_jsonb(t)::text FROM (
                            SELECT c.status, c.metadata, c.created_at, c.updated_at,
                                (SELECT jsonb_agg(jsonb_build_object(
                                        'name', i.metadata ->> 'name', 'quantity', i.quantity,
                                        'unit_price', i.unit_price, 'at', i.created_at,
                                        'removed_at', i.deleted_at) ORDER BY i.id)
                                 FROM cart_items i
                                 WHERE i.workspace_id = c.workspace_id AND i.cart_id = c.id)
                                    AS lines
                            FROM carts c
                            WHERE c.workspace_id = :workspace AND c.client_id = :client
                            ORDER BY c.created_at) t
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
                                SELECT DISTINCT c.client_id FROM carts c
                                WHERE c.workspace_id = :workspace AND c.client_id = ANY (:clients)
                                    AND c.status = 'active' AND c.updated_at >= :since
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
        run(
                "DELETE FROM cart_items WHERE workspace_id = :workspace AND cart_id IN (SELECT c.id "
                        + NOT_ORDERED
                        + ")",
                workspace,
                person);
        run("DELETE " + NOT_ORDERED, workspace, person);
        run(
                """
                UPDATE carts SET metadata = '{}', version = version + 1
                WHERE workspace_id = :workspace AND client_id = :client
                """,
                workspace,
                person);
    }

    private void run(String sql, WorkspaceId workspace, Person person) {
        db.sql(sql)
                .param("workspace", workspace.value())
                .param("client", person.client().value())
                .update();
    }
}
