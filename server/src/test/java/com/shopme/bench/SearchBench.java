package com.shopme.bench;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.testing.SampleProduct.aProduct;

import com.shopme.catalog.Catalog;
import com.shopme.platform.Tenancy;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a search takes in a catalogue of 100,000 products.
@ShopMeTest
@Tag("long")
class SearchBench {
    private static final int ROUNDS = 200;

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

    @Autowired Catalog catalog;
    @Autowired Shops shops;
    @Autowired JdbcClient db;
    @Autowired Environment environment;

    private Shop shop;

    @Test
    void searchesALargeCatalogue() throws SQLException, IOException {
        openALargeShop();
        var results =
                new Results(
                        "search",
                        "Search in 100,000 products",
                        """
                        A shop with 100,000 products named in four languages (500,000 names). Each
                        query is asked 200 times through `Catalog.search`, one after the other, for
                        the best 10; the first 20 warm up. Beside it, the yardstick: the same words
                        looked for with `ILIKE '%word%'` in the names of one language, which knows no
                        accent, plural or typing error, asked 10 times on the same connection pool.""");
        results.line("| query | what it is | p50 ms | p99 ms | found | ILIKE p50 ms |");
        results.line("|---|---|---|---|---|---|");
        for (var query :
                List.of(
                        "mozzarella | one product",
                        "mozzarelle | inflected",
                        "mozz | a beginning",
                        "mozarela | a typing error",
                        "mozzarella fresca | one word unknown",
                        "caffè | a common word",
                        "caffè biologico | two common words",
                        "caffè biologico tipoee 500 | common and rare",
                        "xyzzy | nonsense")) {
            var parts = query.split(" \\| ");
            measure(results, parts[0], parts[1]);
        }
        results.write();
    }

    private void measure(Results results, String words, String what) {
        var found = catalog.search(shop.workspace(), ITALIAN, words, 10).size();
        var ours = times(ROUNDS, () -> catalog.search(shop.workspace(), ITALIAN, words, 10));
        var naive = times(10, () -> naive(words));
        results.line(
                "| %s | %s | %.1f | %.1f | %d | %.1f |",
                words,
                what,
                ours[ours.length / 2],
                ours[ours.length * 99 / 100],
                found,
                naive[naive.length / 2]);
    }

    private Object naive(String words) {
        var pattern = "%" + words.replace(' ', '%') + "%";
        return Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql(
                                        """
                                        SELECT product_id FROM catalog_texts
                                        WHERE workspace_id = ? AND language = 'it' AND name ILIKE ?
                                        ORDER BY name LIMIT 10
                                        """)
                                .params(shop.workspace().value(), pattern)
                                .query()
                                .listOfRows());
    }

    // Milliseconds, sorted; the first tenth is left out.
    private static double[] times(int rounds, Runnable work) {
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var start = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        var counted = Arrays.copyOfRange(times, rounds / 10, rounds);
        Arrays.sort(counted);
        return counted;
    }

    private void openALargeShop() throws SQLException {
        shop = shops.open();
        var model = shop.add(aProduct().named(ENGLISH, "Mozzarella").named(ITALIAN, "Mozzarella"));
        Tenancy.in(shop.workspace(), () -> db.sql(PRODUCTS).param(model.value()).update());
        Tenancy.in(shop.workspace(), () -> db.sql(TEXTS).param(shop.workspace().value()).update());
        try (var owner =
                DriverManager.getConnection(
                        environment.getRequiredProperty("SHOPME_DATABASE_URL"),
                        environment.getRequiredProperty("SHOPME_DATABASE_USER"),
                        environment.getRequiredProperty("SHOPME_DATABASE_PASSWORD"))) {
            owner.createStatement().execute("VACUUM ANALYZE");
        }
    }
}
