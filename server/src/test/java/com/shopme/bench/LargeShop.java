package com.shopme.bench;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.testing.SampleProduct.aProduct;

import com.shopme.platform.Tenancy;
import com.shopme.testing.Shop;
import com.shopme.testing.Shops;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A shop of 100,000 products, named in four languages, and a mozzarella.
@Component
public class LargeShop {
    // One in 20 products is a coffee, one in 5 is organic; every name has two made-up words.
    private static final String PRODUCTS =
            """
            INSERT INTO products (workspace_id, service_id, category_id, name, slug, price, stock)
            SELECT workspace_id, service_id, category_id,
                concat_ws(' ', CASE WHEN i % 20 = 0 THEN 'Caffè' END,
                    'tipo' || translate((i % 1999)::text, '0123456789', 'aeioubcdfg'),
                    CASE WHEN i % 5 = 0 THEN 'biologico' END,
                    'forma' || translate((i % 1583)::text, '0123456789', 'lmnprstvza'),
                    i % 20 * 50, 'g'),
                'product-' || i, 1, 1
            FROM products, generate_series(1, 100000) i WHERE id = ?
            """;
    private static final String TEXTS =
            """
            INSERT INTO catalog_texts (workspace_id, product_id, language, name)
            SELECT workspace_id, id, code,
                replace(replace(name, 'Caffè', coffee), 'biologico', organic)
            FROM products, (VALUES ('en', 'Coffee', 'organic'), ('it', 'Caffè', 'biologico'),
                ('es', 'Café', 'ecológico'), ('pt', 'Café', 'biológico'))
                AS language (code, coffee, organic)
            WHERE workspace_id = ? AND slug LIKE 'product-%'
            """;

    private final Shops shops;
    private final JdbcClient db;
    private final Environment environment;

    LargeShop(Shops shops, JdbcClient db, Environment environment) {
        this.shops = shops;
        this.db = db;
        this.environment = environment;
    }

    public Shop open() throws SQLException {
        var shop = shops.open();
        var model = shop.add(aProduct().named(ENGLISH, "Mozzarella").named(ITALIAN, "Mozzarella"));
        Tenancy.in(shop.workspace(), () -> db.sql(PRODUCTS).param(model.value()).update());
        Tenancy.in(shop.workspace(), () -> db.sql(TEXTS).param(shop.workspace().value()).update());
        tidy();
        return shop;
    }

    /// As PostgreSQL does by itself after a while.
    public void tidy() throws SQLException {
        try (var owner =
                DriverManager.getConnection(
                        environment.getRequiredProperty("SHOPME_DATABASE_URL"),
                        environment.getRequiredProperty("SHOPME_DATABASE_USER"),
                        environment.getRequiredProperty("SHOPME_DATABASE_PASSWORD"))) {
            owner.createStatement().execute("VACUUM ANALYZE");
        }
    }
}
