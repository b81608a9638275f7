package com.shopme.catalog;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Products as the people of the shop keep them.
@Repository
class ProductStore {
    private static final String SELECT =
            """
            SELECT p.id, p.service_id, p.category_id, p.name, p.slug, p.description, p.sku, p.price,
                p.stock, p.status, p.attributes, p.sort_order, p.sold, p.created_at, p.updated_at,
                p.deleted_at
            """;

    private static final Listing LIST =
            fields(Listing.of(SELECT, "FROM products p WHERE p.workspace_id = :workspace"))
                    .order("-created_at")
                    .build();

    private static final Listing FOUND =
            fields(
                            Listing.of(
                                    SELECT,
                                    """
                                    FROM find_products(:workspace, :q) f
                                    JOIN products p ON p.id = f.id
                                    WHERE p.workspace_id = :workspace
                                    """))
                    .integer("relevance", "f.relevance")
                    .sorts()
                    .order("-relevance")
                    .search("true")
                    .build();

    private final JdbcClient db;

    ProductStore(JdbcClient db) {
        this.db = db;
    }

    Page<ProductSheet> list(WorkspaceId workspace, ListRequest request, Currency currency) {
        return listing(request)
                .fetch(
                        db,
                        request,
                        Map.of("workspace", workspace.value()),
                        (row, _) -> sheet(row, currency));
    }

    void each(
            WorkspaceId workspace,
            ListRequest request,
            Currency currency,
            Consumer<List<ProductSheet>> take) {
        listing(request)
                .each(
                        db,
                        request,
                        Map.of("workspace", workspace.value()),
                        (row, _) -> sheet(row, currency),
                        take);
    }

    Optional<ProductSheet> find(WorkspaceId workspace, ProductId product, Currency currency) {
        return db.sql(
                        SELECT
                                + """
                                FROM products p
                                WHERE p.workspace_id = :workspace AND p.id = :id
                                    AND p.deleted_at IS NULL
                                """)
                .param("workspace", workspace.value())
                .param("id", product.value())
                .query((row, _) -> sheet(row, currency))
                .optional();
    }

    boolean exists(WorkspaceId workspace, ProductId product) {
        return db.sql(
                        """
                        SELECT 1 FROM products
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(workspace.value(), product.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Locked until the transaction ends, deleted ones too.
    Optional<ProductSheet> lock(WorkspaceId workspace, ProductId product, Currency currency) {
        return db.sql(
                        SELECT
                                + """
                                FROM products p
                                WHERE p.workspace_id = :workspace AND p.id = :id
                                FOR NO KEY UPDATE
                                """)
                .param("workspace", workspace.value())
                .param("id", product.value())
                .query((row, _) -> sheet(row, currency))
                .optional();
    }

    /// Locked in the order of their ids.
    void lock(WorkspaceId workspace, Collection<UUID> products) {
        if (products.isEmpty()) return;
        db.sql(
                        """
                        SELECT id FROM products
                        WHERE workspace_id = :workspace AND id = ANY (:ids)
                        ORDER BY id
                        FOR NO KEY UPDATE
                        """)
                .param("workspace", workspace.value())
                .param("ids", products.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Those that have one of these article numbers or slugs; locked in the order of their ids.
    List<ProductSheet> lockNamed(
            WorkspaceId workspace,
            Collection<String> skus,
            Collection<String> slugs,
            Currency currency) {
        return db.sql(
                        SELECT
                                + """
                                FROM products p
                                WHERE p.workspace_id = :workspace AND p.deleted_at IS NULL
                                    AND p.id IN (
                                        SELECT id FROM products
                                        WHERE workspace_id = :workspace AND deleted_at IS NULL
                                            AND sku = ANY (:skus)
                                        UNION ALL
                                        SELECT id FROM products
                                        WHERE workspace_id = :workspace AND deleted_at IS NULL
                                            AND slug = ANY (:slugs))
                                ORDER BY p.id
                                FOR NO KEY UPDATE OF p
                                """)
                .param("workspace", workspace.value())
                .param("skus", skus.toArray(String[]::new))
                .param("slugs", slugs.toArray(String[]::new))
                .query((row, _) -> sheet(row, currency))
                .list();
    }

    void insert(WorkspaceId workspace, ProductId product, ProductDraft draft) {
        written(
                        db.sql(
                                """
                                INSERT INTO products (id, workspace_id, service_id, category_id, name,
                                    slug, description, sku, price, stock, status, attributes,
                                    sort_order)
                                VALUES (:id, :workspace, :service, :category, :name, :slug,
                                    :description, :sku, :price, :stock, :status::product_status,
                                    :attributes::jsonb, :order)
                                """),
                        draft)
                .param("workspace", workspace.value())
                .param("id", product.value())
                .update();
    }

    void update(WorkspaceId workspace, ProductId product, ProductDraft draft) {
        written(
                        db.sql(
                                """
                                UPDATE products SET service_id = :service, category_id = :category,
                                    name = :name, slug = :slug, description = :description,
                                    sku = :sku, price = :price, stock = :stock,
                                    status = :status::product_status,
                                    attributes = :attributes::jsonb, sort_order = :order,
                                    version = version + 1
                                WHERE workspace_id = :workspace AND id = :id
                                """),
                        draft)
                .param("workspace", workspace.value())
                .param("id", product.value())
                .update();
    }

    /// Something of it has changed that lies elsewhere.
    void touch(WorkspaceId workspace, ProductId product) {
        db.sql("UPDATE products SET version = version + 1 WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), product.value())
                .update();
    }

    void stock(WorkspaceId workspace, ProductId product, int stock) {
        db.sql(
                        """
                        UPDATE products SET stock = ?, version = version + 1
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(stock, workspace.value(), product.value())
                .update();
    }

    void delete(WorkspaceId workspace, ProductId product) {
        db.sql(
                        """
                        UPDATE products SET deleted_at = now(), version = version + 1
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), product.value())
                .update();
    }

    void restore(WorkspaceId workspace, ProductId product) {
        db.sql(
                        """
                        UPDATE products SET deleted_at = NULL, version = version + 1
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), product.value())
                .update();
    }

    Map<UUID, Long> countByCategory(WorkspaceId workspace, Collection<UUID> categories) {
        return count(workspace, "category_id", categories);
    }

    Map<UUID, Long> countByService(WorkspaceId workspace, Collection<UUID> services) {
        return count(workspace, "service_id", services);
    }

    /// Moves all products, deleted ones too: they come back where there is something.
    void moveToCategory(WorkspaceId workspace, UUID from, UUID to) {
        move(workspace, "category_id", from, to);
    }

    void moveToService(WorkspaceId workspace, UUID from, UUID to) {
        move(workspace, "service_id", from, to);
    }

    private Map<UUID, Long> count(WorkspaceId workspace, String column, Collection<UUID> ids) {
        var counts = new HashMap<UUID, Long>();
        if (ids.isEmpty()) return counts;
        db.sql(
                        """
                        SELECT %1$s, count(*) FROM products
                        WHERE workspace_id = :workspace AND %1$s = ANY (:ids)
                            AND deleted_at IS NULL
                        GROUP BY %1$s
                        """
                                .formatted(column))
                .param("workspace", workspace.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            counts.put(row.getObject(1, UUID.class), row.getLong(2));
                        });
        return counts;
    }

    // Orders lock products in the order of their ids; so does this.
    private void move(WorkspaceId workspace, String column, UUID from, UUID to) {
        db.sql(
                        """
                        WITH moved AS MATERIALIZED (
                            SELECT id FROM products
                            WHERE workspace_id = :workspace AND %1$s = :from
                            ORDER BY id
                            FOR NO KEY UPDATE)
                        UPDATE products p SET %1$s = :to, version = version + 1
                        FROM moved WHERE p.workspace_id = :workspace AND p.id = moved.id
                        """
                                .formatted(column))
                .param("workspace", workspace.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static Listing listing(ListRequest request) {
        return request.search().filter(text -> !text.isBlank()).isPresent() ? FOUND : LIST;
    }

    private static Listing.Builder fields(Listing.Builder list) {
        return list.id("p.id")
                .deletedAt("p.deleted_at")
                .text("name", "p.name")
                .sorts()
                .text("sku", "p.sku")
                .text("slug", "p.slug")
                .choice("status", "p.status_code", ProductStatus.codes())
                .amount("price", "p.price_in_thousandths")
                .sorts()
                .integer("stock", "p.stock")
                .sorts()
                .integer("sold", "p.sold")
                .sorts()
                .integer("sort_order", "p.sort_order")
                .sorts()
                .reference("category_id", "p.category_id")
                .reference("service_id", "p.service_id")
                .time("created_at", "p.created_at")
                .sorts()
                .time("updated_at", "p.updated_at")
                .sorts();
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, ProductDraft draft) {
        return sql.param("service", draft.service())
                .param("category", draft.category())
                .param("name", draft.name())
                .param("slug", draft.slug())
                .param("description", draft.description().orElse(null))
                .param("sku", draft.sku().orElse(null))
                .param("price", draft.price())
                .param("stock", draft.stock())
                .param("status", draft.status().word())
                .param("attributes", draft.attributes())
                .param("order", draft.sortOrder());
    }

    private static ProductSheet sheet(ResultSet row, Currency currency) throws SQLException {
        return new ProductSheet(
                new ProductId(row.getObject("id", UUID.class)),
                new ServiceId(row.getObject("service_id", UUID.class)),
                new CategoryId(row.getObject("category_id", UUID.class)),
                row.getString("name"),
                row.getString("slug"),
                Optional.ofNullable(row.getString("description")),
                Optional.ofNullable(row.getString("sku")),
                Money.of(row.getBigDecimal("price"), currency),
                row.getInt("stock"),
                ProductStatus.of(row.getString("status")),
                row.getString("attributes"),
                row.getInt("sort_order"),
                row.getLong("sold"),
                List.of(),
                List.of(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
