package com.shopme.bench;

import static com.shopme.shared.Language.ITALIAN;

import com.shopme.catalog.Catalog;
import com.shopme.platform.Tenancy;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a search takes in a catalogue of 100,000 products.
@ShopMeTest
@Tag("long")
class SearchBench {
    private static final int ROUNDS = 200;

    @Autowired Catalog catalog;
    @Autowired LargeShop largeShop;
    @Autowired JdbcClient db;

    private Shop shop;

    @Test
    void searchesALargeCatalogue() throws SQLException, IOException {
        shop = largeShop.open();
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
        var ours = Times.of(ROUNDS, () -> catalog.search(shop.workspace(), ITALIAN, words, 10));
        var naive = Times.of(10, () -> naive(words));
        results.line(
                "| %s | %s | %.1f | %.1f | %d | %.1f |",
                words,
                what,
                ours.percentile(0.5),
                ours.percentile(0.99),
                found,
                naive.percentile(0.5));
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
}
