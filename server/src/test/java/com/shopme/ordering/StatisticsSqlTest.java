package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.ProductId;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Visitors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The requirements' function and views, asked as the server's own role.
@ShopMeTest
class StatisticsSqlTest {
    @Autowired JdbcClient db;
    @Autowired Shops shops;
    @Autowired Visitors visitors;
    @Autowired Carts carts;
    @Autowired Orders orders;
    @Autowired Till till;

    private Shop shop;
    private WorkspaceId workspace;
    private ProductId cheap;

    /// Two users, two clients, three products, four chats; true revenue: 0.12.
    @BeforeEach
    void openABusyShop() {
        shop = shops.open();
        workspace = shop.workspace();
        cheap = shop.add(aProduct().named("Cheap").costing("0.04").withStock(100));
        shop.add(aProduct());
        shop.add(aProduct());
        hire();
        hire();
        var giulia = visitors.giulia(workspace);
        var marco = visitors.giulia(workspace);
        till.buy(workspace, giulia, cheap, 1);
        till.buy(workspace, giulia, cheap, 1);
        till.buy(workspace, marco, cheap, 1);
        var regretted = till.buy(workspace, marco, cheap, 10);
        orders.advance(workspace, regretted.id(), OrderStatus.CANCELLED, Optional.empty());
    }

    @Test
    void noJoinMultipliesTheRevenue() {
        var statistics = row("SELECT * FROM get_workspace_statistics(?)", workspace.value());

        assertThat(statistics)
                .containsEntry("total_clients", 2L)
                .containsEntry("total_orders", 4L)
                .containsEntry("total_products", 3L);
        assertThat((BigDecimal) statistics.get("total_revenue")).isEqualByComparingTo("0.12");
    }

    @Test
    void norInTheActivityView() {
        var activity =
                row(
                        "SELECT * FROM workspace_activity_view WHERE workspace_id = ?",
                        workspace.value());

        assertThat(activity)
                .containsEntry("workspace_name", "Bottega")
                .containsEntry("admin_users_count", 2L)
                .containsEntry("clients_count", 2L)
                .containsEntry("products_count", 3L)
                .containsEntry("orders_count", 4L)
                .containsEntry("chat_sessions_count", 0L)
                .containsEntry("messages_count", 0L);
        assertThat((BigDecimal) activity.get("total_revenue")).isEqualByComparingTo("0.12");
        assertThat(activity.get("last_order_date")).isNotNull();
    }

    @Test
    void aClientsLifetimeValueIsWhatTheyBought() {
        var values =
                rows("SELECT total_orders, lifetime_value FROM active_clients_view ORDER BY id");

        assertThat(values).extracting(row -> row.get("total_orders")).containsExactly(2L, 2L);
        assertThat(values)
                .extracting(row -> ((BigDecimal) row.get("lifetime_value")).doubleValue())
                .containsExactly(0.08, 0.04);
    }

    @Test
    void countsPiecesInLiveCartsAndPendingOrdersOnly() {
        var browsing = visitors.giulia(workspace);
        carts.add(workspace, browsing, cheap, 5);
        carts.change(workspace, browsing, cheap, 0);
        carts.add(workspace, browsing, cheap, 7);
        var gone = visitors.giulia(workspace);
        var old = carts.add(workspace, gone, cheap, 20).id().orElseThrow();
        Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        "UPDATE carts SET expires_at = now() - interval '1 hour' WHERE id = ?")
                                .param(old.value())
                                .update());

        var inventory = row("SELECT * FROM product_inventory_view WHERE id = ?", cheap.value());

        assertThat(inventory)
                .containsEntry("units_in_carts", 7L)
                .containsEntry("units_in_pending_orders", 3L)
                .containsEntry("stock", 97)
                .containsEntry("category_name", "Things")
                .containsEntry("service_name", "Retail")
                .containsEntry("workspace_name", "Bottega")
                .containsEntry("workspace_id", workspace.value());
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        var other = shops.open().workspace();

        var seen =
                Tenancy.in(
                        other,
                        () ->
                                db.sql(
                                                """
                                                SELECT (SELECT count(*) FROM active_clients_view)
                                                    + (SELECT count(*) FROM product_inventory_view)
                                                    + (SELECT total_orders + total_clients
                                                        + total_products
                                                        FROM get_workspace_statistics(?))
                                                """)
                                        .param(workspace.value())
                                        .query(Long.class)
                                        .single());

        assertThat(seen).isZero();
    }

    private void hire() {
        var user = Ids.next();
        Tenancy.in(
                workspace,
                () -> {
                    db.sql("INSERT INTO users (id, email, password_hash) VALUES (?, ?, 'x')")
                            .params(user, user + "@example.com")
                            .update();
                    return db.sql(
                                    """
                                    INSERT INTO user_workspaces (user_id, workspace_id, role)
                                    VALUES (?, ?, 'owner')
                                    """)
                            .params(user, workspace.value())
                            .update();
                });
    }

    private Map<String, Object> row(String sql, Object id) {
        return Tenancy.in(workspace, () -> db.sql(sql).param(id).query().singleRow());
    }

    private List<Map<String, Object>> rows(String sql) {
        return Tenancy.in(workspace, () -> db.sql(sql).query().listOfRows());
    }
}
