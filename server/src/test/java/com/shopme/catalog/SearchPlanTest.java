package com.shopme.catalog;

import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.Tenancy;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
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
import org.springframework.transaction.support.TransactionTemplate;

/// A search in a large catalogue reads indexes, never a whole table. What it read is counted by
/// PostgreSQL itself, inside the function too, where EXPLAIN does not look.
@ShopMeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {
    @Autowired Catalog catalog;
    @Autowired Shops shops;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Environment environment;

    private Shop shop;
    private ProductId plain;

    @BeforeAll
    void openALargeShop() throws SQLException {
        shop = shops.open();
        var model = shop.add(aProduct().named("Mozzarella"));
        Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql(
                                        """
                                        INSERT INTO products
                                            (workspace_id, service_id, category_id, name, slug, price)
                                        SELECT workspace_id, service_id, category_id,
                                            concat_ws(' ', CASE i % 2 WHEN 0 THEN 'Doppia' END,
                                                'scatola', 'tipo' || i % 3000, 'forma' || i % 700),
                                            'product-' || i, 1
                                        FROM products, generate_series(1, 20000) i WHERE id = ?
                                        """)
                                .param(model.value())
                                .update());
        plain = shop.add(aProduct().named("Scatola"));
        analyze();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mozzarella",
                "mozzarelle",
                "mozz",
                "mozarela",
                "xyzzy",
                "mozzarella fresca",
                "scatola",
                "scatole doppie",
                "doppia tipo7",
                "scatola doppia fresca",
                "scatola doppia tipo7 forma7 mozzarella"
            })
    void readsNoTableFromEndToEnd(String words) {
        assertThat(readWhole(() -> search(words))).isEmpty();
    }

    @Test
    void comparesNamesThatHoldAllOfTheCommonWords() {
        assertThat(search("scatola doppia"))
                .hasSize(10)
                .allSatisfy(
                        found ->
                                assertThat(found.product().name())
                                        .contains("Doppia")
                                        .contains("scatola"));
    }

    @Test
    void findsTheOneThatIsCalledJustLikeThatAmongThousands() {
        assertThat(search("scatola").getFirst().product().id()).isEqualTo(plain);
    }

    @Test
    void putsTheOneInStockBeforeHundredsOfTheSameName() {
        var sold = shop.add(aProduct().named("Cassetta doppia").withStock(0));
        copy(sold, 400);
        var there = shop.add(aProduct().named("Cassetta doppia").withStock(1));

        assertThat(search("cassetta doppia").getFirst().product().id()).isEqualTo(there);
    }

    @Test
    void comparesTheNamesThatHoldEveryWordFirst() {
        copy(shop.add(aProduct().named("Vaso")), 1200);
        copy(shop.add(aProduct().named("Rosso")), 1200);
        var both = shop.add(aProduct().named("Un grande portafiori rosso, o vaso"));

        assertThat(search("vaso rosso").getFirst().product().id()).isEqualTo(both);
    }

    @Test
    void letsARareWordLeadTheCommonOnes() {
        assertThat(search("scatola tipo7"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.product().name()).contains("tipo7 "));
    }

    @Test
    void fallsBackToSomeOfThemWhereNoNameHoldsThemAll() {
        assertThat(search("scatola doppia mozzarella").getFirst().product().name())
                .isEqualTo("Mozzarella");
        assertThat(search("scatola gratis")).hasSize(10);
    }

    @Test
    void andTheCountBites() {
        assertThat(
                        readWhole(
                                () -> {
                                    withoutIndexes();
                                    db.sql("SELECT count(*) FROM products WHERE name LIKE '%mozz%'")
                                            .query(Long.class)
                                            .single();
                                }))
                .containsExactly("products");
    }

    // Whatever else stands in the table, this reads all of it.
    private void withoutIndexes() {
        for (var way : List.of("indexscan", "indexonlyscan", "bitmapscan"))
            db.sql("SET LOCAL enable_%s = off".formatted(way)).update();
    }

    private void copy(ProductId product, int times) {
        Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql(
                                        """
                                        INSERT INTO products
                                            (workspace_id, service_id, category_id, name, slug, price,
                                             stock)
                                        SELECT workspace_id, service_id, category_id, name,
                                            slug || i, price, stock
                                        FROM products, generate_series(1, ?) i WHERE id = ?
                                        """)
                                .params(times, product.value())
                                .update());
    }

    private List<Found> search(String words) {
        return catalog.search(shop.workspace(), ITALIAN, words, 10);
    }

    private List<String> readWhole(Runnable reading) {
        return Tenancy.in(
                shop.workspace(),
                () ->
                        transaction.execute(
                                _ -> {
                                    // The count may still hold what this connection did before.
                                    var before = wholeReads();
                                    reading.run();
                                    return wholeReads().entrySet().stream()
                                            .filter(table -> !before.entrySet().contains(table))
                                            .map(Map.Entry::getKey)
                                            .toList();
                                }));
    }

    private Map<String, Long> wholeReads() {
        var reads = new HashMap<String, Long>();
        db.sql(
                        """
                        SELECT relname, seq_scan FROM pg_stat_xact_user_tables
                        WHERE relname IN ('products', 'search_words', 'search_entries')
                        """)
                .query(
                        row -> {
                            reads.put(row.getString(1), row.getLong(2));
                        });
        return reads;
    }

    // As the owner: the server's own role may not.
    private void analyze() throws SQLException {
        try (var owner =
                DriverManager.getConnection(
                        environment.getRequiredProperty("SHOPME_DATABASE_URL"),
                        environment.getRequiredProperty("SHOPME_DATABASE_USER"),
                        environment.getRequiredProperty("SHOPME_DATABASE_PASSWORD"))) {
            owner.createStatement().execute("ANALYZE");
        }
    }
}
