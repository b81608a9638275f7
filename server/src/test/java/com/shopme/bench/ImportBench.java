package com.shopme.bench;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long a table of products takes to come in: new ones, the same again, other prices.
@ShopMeTest
@Tag("long")
class ImportBench {
    private static final int ROWS = Integer.getInteger("shopme.bench.rows", 20_000);

    @Autowired Shops shops;
    @Autowired Staff staff;

    private record Round(String name, String changed, int price) {}

    @Test
    void carriesTablesIn() throws Exception {
        var shop = shops.open();
        shop.add(aProduct());
        var api = staff.ownerOf(shop.workspace());
        var service = api.get("/api/services").body().at("/data/0/name").asString();
        var results =
                new Results(
                        "import",
                        "Tables that come in",
                        """
                        A CSV of %,d products, sent to `POST /api/products/import` over HTTP three times:
                        all new, unchanged, and with other prices. The search index, the activity log and
                        the live events are written as always. PostgreSQL does not wait for the disk."""
                                .formatted(ROWS));
        results.line("| rows | what | s | ms a row |");
        results.line("|---|---|---|---|");
        for (var round :
                new Round[] {
                    new Round("new", "created", 10),
                    new Round("unchanged", "unchanged", 10),
                    new Round("other prices", "updated", 11)
                }) {
            var start = System.nanoTime();
            var report = sent(api, table(service, round.price()));
            var seconds = (System.nanoTime() - start) / 1e9;
            assertThat(report.body().path(round.changed()).asInt()).isEqualTo(ROWS);
            results.line(
                    "| %,d | %s | %.1f | %.2f |",
                    ROWS, round.name(), seconds, seconds * 1000 / ROWS);
        }
        results.write();
    }

    private static Api.Reply sent(Api api, String table) {
        var reply =
                api.upload(
                        "/api/products/import",
                        "text/csv",
                        table.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply;
    }

    private static String table(String service, int price) {
        var table = new StringBuilder("sku,name,description,price,stock,category,service\n");
        for (var i = 0; i < ROWS; i++)
            table.append(
                    "IMP-%d,Thing number %d,Made of word%d and word%d,%d.50,7,%s,%s\n"
                            .formatted(i, i, i % 997, i % 89, price, "Imported", service));
        return table.toString();
    }
}
