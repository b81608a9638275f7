package com.shopme.catalog;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Products as the people of the shop keep them.
@Repository
class ProductStore extends KeptStore<ProductSheet, ProductDraft> {
    private static final String SELECT =
            """
            SELECT products.id, service_id, category_id, name, slug, description, sku, price, stock,
                status, attributes, sort_order, sold, created_at, updated_at, deleted_at
            """;

    private static final Listing LIST =
            fields(Listing.of(SELECT, "FROM products WHERE workspace_id = :workspace"))
                    .order("-created_at")
                    .build();

    private static final Listing FOUND =
            fields(
                            Listing.of(
                                    SELECT,
                                    """
                                    FROM find_products(:workspace, :q) f
                                    JOIN products ON products.id = f.id
                                    WHERE products.workspace_id = :workspace
                                    """))
                    .integer("relevance", "f.relevance")
                    .sorts()
                    .order("-relevance")
                    .search("true")
                    .build();

    ProductStore(JdbcClient db) {
        super(db, SELECT, "products");
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

    /// Those that have one of these article numbers or slugs; locked in the order of their ids.
    List<ProductSheet> lockNamed(
            WorkspaceId workspace,
            Collection<String> skus,
            Collection<String> slugs,
            Currency currency) {
        return query(
                workspace,
                """
                AND deleted_at IS NULL AND id IN (
                    SELECT id FROM products
                    WHERE workspace_id = :workspace AND deleted_at IS NULL AND sku = ANY (:skus)
                    UNION ALL
                    SELECT id FROM products
                    WHERE workspace_id = :workspace AND deleted_at IS NULL AND slug = ANY (:slugs))
                ORDER BY id
                FOR NO KEY UPDATE OF products
                """,
                Map.of(
                        "skus", skus.toArray(String[]::new),
                        "slugs", slugs.toArray(String[]::new)),
                currency);
    }

    @Override
    void insert(WorkspaceId workspace, UUID id, ProductDraft draft) {
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
                .param("id", id)
                .update();
    }

    @Override
    void update(WorkspaceId workspace, UUID id, ProductDraft draft) {
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
                .param("id", id)
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

    /// How many products each of these categories or services holds; those that hold none are not
    /// among them.
    Map<UUID, Long> count(WorkspaceId workspace, TextStore.Owner shelf, Collection<UUID> ids) {
        var counts = new HashMap<UUID, Long>();
        if (ids.isEmpty()) return counts;
        db.sql(
                        """
                        SELECT %1$s, count(*) FROM products
                        WHERE workspace_id = :workspace AND %1$s = ANY (:ids)
                            AND deleted_at IS NULL
                        GROUP BY %1$s
                        """
                                .formatted(shelf.column()))
                .param("workspace", workspace.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            counts.put(row.getObject(1, UUID.class), row.getLong(2));
                        });
        return counts;
    }

    /// Moves all products, deleted ones too: they come back where there is something. Orders lock
    /// products in the order of their ids; so does this.
    void move(WorkspaceId workspace, TextStore.Owner shelf, UUID from, UUID to) {
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
                                .formatted(shelf.column()))
                .param("workspace", workspace.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Override
    Listing listing(ListRequest request) {
        return request.search().filter(text -> !text.isBlank()).isPresent() ? FOUND : LIST;
    }

    private static Listing.Builder fields(Listing.Builder list) {
        return list.id("products.id")
                .deletedAt("deleted_at")
                .text("name", "name")
                .sorts()
                .text("sku", "sku")
                .text("slug", "slug")
                .choice("status", "status_code", ProductStatus.codes())
                .amount("price", "price_in_thousandths")
                .sorts()
                .integer("stock", "stock")
                .sorts()
                .integer("sold", "sold")
                .sorts()
                .integer("sort_order", "sort_order")
                .sorts()
                .reference("category_id", "category_id")
                .reference("service_id", "service_id")
                .time("created_at", "created_at")
                .sorts()
                .time("updated_at", "updated_at")
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

    @Override
    ProductSheet sheet(ResultSet row, Currency currency) throws SQLException {
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
