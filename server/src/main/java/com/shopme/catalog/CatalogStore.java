package com.shopme.catalog;

import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogStore {
    private static final String PRODUCT =
            """
            SELECT p.id, p.category_id, coalesce(t.name, p.name) AS name,
                coalesce(t.description, p.description) AS description, p.sku, p.price, p.stock,
                p.status IN ('active', 'out_of_stock') AS active,
                (SELECT i.id FROM product_images i
                    WHERE i.workspace_id = p.workspace_id AND i.product_id = p.id
                        AND i.deleted_at IS NULL
                    ORDER BY i.position LIMIT 1) AS image
            FROM products p
            LEFT JOIN catalog_texts t ON t.workspace_id = p.workspace_id AND t.product_id = p.id
                AND t.language = :language AND t.deleted_at IS NULL
            WHERE p.workspace_id = :workspace AND p.deleted_at IS NULL
            """;

    private final JdbcClient db;

    CatalogStore(JdbcClient db) {
        this.db = db;
    }

    List<Category> categories(WorkspaceId workspace, Language language) {
        return db.sql(
                        """
                        SELECT c.id, coalesce(t.name, c.name) AS name, held.products
                        FROM categories c
                        JOIN (SELECT category_id, count(*) AS products FROM products
                            WHERE workspace_id = :workspace AND deleted_at IS NULL
                                AND status IN ('active', 'out_of_stock')
                            GROUP BY category_id) held ON held.category_id = c.id
                        LEFT JOIN catalog_texts t ON t.workspace_id = c.workspace_id
                            AND t.category_id = c.id AND t.language = :language
                            AND t.deleted_at IS NULL
                        WHERE c.workspace_id = :workspace AND c.status = 'active'
                            AND c.deleted_at IS NULL
                        ORDER BY c.sort_order, c.id
                        """)
                .param("workspace", workspace.value())
                .param("language", language.code())
                .query(
                        (row, _) ->
                                new Category(
                                        new CategoryId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getInt("products")))
                .list();
    }

    List<Product> inCategory(
            WorkspaceId workspace, CategoryId category, CatalogView view, int offset, int limit) {
        return db.sql(
                        PRODUCT
                                + """
                                    AND p.category_id = :category
                                    AND p.status IN ('active', 'out_of_stock')
                                ORDER BY p.sort_order, p.id
                                LIMIT :limit OFFSET :offset
                                """)
                .param("workspace", workspace.value())
                .param("language", view.language().code())
                .param("category", category.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> product(row, view))
                .list();
    }

    List<Product> products(
            WorkspaceId workspace, Collection<ProductId> products, CatalogView view) {
        return db.sql(PRODUCT + "AND p.id = ANY (:products)")
                .param("workspace", workspace.value())
                .param("language", view.language().code())
                .param("products", products.stream().map(ProductId::value).toArray(UUID[]::new))
                .query((row, _) -> product(row, view))
                .list();
    }

    Optional<Product> withSku(WorkspaceId workspace, String sku, CatalogView view) {
        return db.sql(PRODUCT + "AND p.sku = :sku")
                .param("workspace", workspace.value())
                .param("language", view.language().code())
                .param("sku", sku)
                .query((row, _) -> product(row, view))
                .optional();
    }

    List<Offer> services(WorkspaceId workspace, CatalogView view) {
        return db.sql(
                        """
                        SELECT s.id, coalesce(t.name, s.name) AS name,
                            coalesce(t.description, s.description) AS description, s.base_price
                        FROM services s
                        LEFT JOIN catalog_texts t ON t.workspace_id = s.workspace_id
                            AND t.service_id = s.id AND t.language = :language
                            AND t.deleted_at IS NULL
                        WHERE s.workspace_id = :workspace AND s.status = 'active'
                            AND s.deleted_at IS NULL
                        ORDER BY s.id
                        """)
                .param("workspace", workspace.value())
                .param("language", view.language().code())
                .query((row, _) -> offer(row, view))
                .list();
    }

    CategoryId insertCategory(WorkspaceId workspace, Named named, int order) {
        var id = Ids.next();
        db.sql(
                        """
                        INSERT INTO categories (id, workspace_id, name, slug, description, sort_order)
                        VALUES (:id, :workspace, :name, :slug, :description, :order)
                        """)
                .param("id", id)
                .param("workspace", workspace.value())
                .param("name", named.name())
                .param("slug", Slug.of(named.name(), id))
                .param("description", named.description().orElse(null))
                .param("order", order)
                .update();
        return new CategoryId(id);
    }

    ServiceId insertService(WorkspaceId workspace, Named named, Optional<Money> price) {
        var id = Ids.next();
        db.sql(
                        """
                        INSERT INTO services (id, workspace_id, name, description, base_price)
                        VALUES (:id, :workspace, :name, :description, :price)
                        """)
                .param("id", id)
                .param("workspace", workspace.value())
                .param("name", named.name())
                .param("description", named.description().orElse(null))
                .param("price", price.map(Money::amount).orElse(null))
                .update();
        return new ServiceId(id);
    }

    ProductId insertProduct(WorkspaceId workspace, AddProduct product) {
        var id = Ids.next();
        var named = product.names().getFirst();
        db.sql(
                        """
                        INSERT INTO products (id, workspace_id, service_id, category_id, name, slug,
                            description, sku, price, stock)
                        VALUES (:id, :workspace, :service, :category, :name, :slug,
                            :description, :sku, :price, :stock)
                        """)
                .param("id", id)
                .param("workspace", workspace.value())
                .param("service", product.service().value())
                .param("category", product.category().value())
                .param("name", named.name())
                .param("slug", Slug.of(named.name(), id))
                .param("description", named.description().orElse(null))
                .param("sku", product.sku().orElse(null))
                .param("price", product.price().amount())
                .param("stock", product.stock())
                .update();
        return new ProductId(id);
    }

    void insertText(WorkspaceId workspace, CategoryId category, Named named) {
        insertText(workspace, "category_id", category.value(), named);
    }

    void insertText(WorkspaceId workspace, ServiceId service, Named named) {
        insertText(workspace, "service_id", service.value(), named);
    }

    void insertText(WorkspaceId workspace, ProductId product, Named named) {
        insertText(workspace, "product_id", product.value(), named);
    }

    int price(WorkspaceId workspace, ProductId product, Money price) {
        return db.sql(
                        """
                        UPDATE products SET price = ?, version = version + 1
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(price.amount(), workspace.value(), product.value())
                .update();
    }

    int stock(WorkspaceId workspace, ProductId product, int stock) {
        return db.sql(
                        """
                        UPDATE products SET stock = ?, version = version + 1
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(stock, workspace.value(), product.value())
                .update();
    }

    int offer(WorkspaceId workspace, ProductId product, boolean forSale) {
        return db.sql(
                        """
                        UPDATE products SET status = ?, version = version + 1
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(forSale ? "active" : "inactive", workspace.value(), product.value())
                .update();
    }

    private void insertText(WorkspaceId workspace, String owner, UUID id, Named named) {
        db.sql(
                        """
                        INSERT INTO catalog_texts
                            (workspace_id, %s, language, name, description, aliases)
                        VALUES (:workspace, :id, :language, :name, :description, :aliases)
                        """
                                .formatted(owner))
                .param("workspace", workspace.value())
                .param("id", id)
                .param("language", named.language().code())
                .param("name", named.name())
                .param("description", named.description().orElse(null))
                .param("aliases", named.aliases().toArray(String[]::new))
                .update();
    }

    private static Product product(ResultSet row, CatalogView view) throws SQLException {
        return new Product(
                new ProductId(row.getObject("id", UUID.class)),
                new CategoryId(row.getObject("category_id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("description")),
                Optional.ofNullable(row.getString("sku")),
                view.price(row.getBigDecimal("price")),
                row.getInt("stock"),
                row.getBoolean("active"),
                Optional.ofNullable(row.getObject("image", UUID.class)).map(ImageId::new));
    }

    private static Offer offer(ResultSet row, CatalogView view) throws SQLException {
        return new Offer(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("description")),
                Optional.ofNullable(row.getBigDecimal("base_price")).map(view::price));
    }
}
