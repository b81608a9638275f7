package com.shopme.catalog;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.Tenancy;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The list of products enters an index for whatever it is sorted and filtered by, in spite of
/// row-level security.
@ShopMeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductListPlanTest {
    @Autowired Shops shops;
    @Autowired JdbcClient db;
    @Autowired Environment environment;

    private Shop shop;
    private Map<String, Object> ids;

    @BeforeAll
    void openALargeShop() throws SQLException {
        shop = shops.open();
        var model = shop.add(aProduct());
        Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql(
                                        """
                                        INSERT INTO products (workspace_id, service_id, category_id,
                                            name, slug, sku, price, stock)
                                        SELECT workspace_id, service_id, category_id, 'Thing ' || i,
                                            'thing-' || i, 'S' || i, i, i
                                        FROM products, generate_series(1, 2000) i WHERE id = ?
                                        """)
                                .param(model.value())
                                .update());
        ids =
                Tenancy.in(
                        shop.workspace(),
                        () ->
                                db.sql(
                                                """
                                                SELECT workspace_id AS workspace,
                                                    category_id AS category, service_id AS service
                                                FROM products WHERE id = ?
                                                """)
                                        .param(model.value())
                                        .query()
                                        .singleRow());
        analyze();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORDER BY created_at DESC, id DESC",
                "ORDER BY updated_at, id",
                "ORDER BY name, id",
                "ORDER BY price_in_thousandths, id",
                "ORDER BY stock, id",
                "ORDER BY sold, id",
                "ORDER BY sort_order, id",
                "AND status_code = 4 ORDER BY created_at DESC, id DESC",
                "AND category_id = :category ORDER BY created_at DESC",
                "AND service_id = :service ORDER BY created_at DESC",
                "AND sku = 'S7'",
                "AND slug = 'thing-7'",
                "AND sku_key >= 's77' AND sku_key < 's78'",
            })
    void entersAnIndex(String asked) {
        var plan =
                plan(
                        "SELECT id FROM products WHERE workspace_id = :workspace"
                                + " AND deleted_at IS NULL "
                                + asked
                                + " LIMIT 51");

        assertThat(plan).anyMatch(line -> line.contains("Index"));
        assertThat(plan).noneMatch(line -> line.contains("Sort") || line.contains("Rows Removed"));
    }

    @Test
    void andTheGuardBites() {
        var plan =
                plan(
                        "SELECT id FROM products WHERE workspace_id = :workspace"
                                + " AND deleted_at IS NULL AND status = 'draft' ORDER BY price, id LIMIT 51");

        assertThat(plan).anyMatch(line -> line.contains("Sort") || line.contains("Rows Removed"));
    }

    private List<String> plan(String sql) {
        return Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql("EXPLAIN (ANALYZE, COSTS OFF) " + sql)
                                .params(ids)
                                .query(String.class)
                                .list());
    }

    private void analyze() throws SQLException {
        try (var owner =
                DriverManager.getConnection(
                        environment.getRequiredProperty("SHOPME_DATABASE_URL"),
                        environment.getRequiredProperty("SHOPME_DATABASE_USER"),
                        environment.getRequiredProperty("SHOPME_DATABASE_PASSWORD"))) {
            owner.createStatement().execute("ANALYZE products");
        }
    }
}
