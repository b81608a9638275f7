package com.shopme.catalog;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Language;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class CatalogTablesApiTest {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired Shops shops;
    @Autowired Staff staff;

    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @Test
    void aTableOfASpreadsheetFillsAShop() {
        var table =
                """
                SKU;Name;Price;Stock;Category;Name IT;Aliases IT;Attributes
                A-1;Bread, dark;3,50;12;Bakery;Pane nero;pagnotta|filone;"{""kg"": 0.5}"
                A-2;Rolls;0.40;;bakery;;;
                """;

        var report = load("", table);

        assertThat(report.path("created").asInt()).as(report.toString()).isEqualTo(2);
        assertThat(report.path("errors")).isEmpty();
        var bread = product("A-1");
        assertThat(bread.path("price").asString()).isEqualTo("3.50");
        assertThat(bread.at("/texts/it/aliases/1").asString()).isEqualTo("filone");
        assertThat(bread.at("/attributes/kg").asDouble()).isEqualTo(0.5);
        assertThat(product("A-2").path("category_id")).isEqualTo(bread.path("category_id"));
        var categories = api.get("/api/categories").body();
        assertThat(categories.path("total").asInt()).isEqualTo(1);
        assertThat(categories.at("/data/0/name").asString()).isEqualTo("Bakery");
    }

    @Test
    void whatIsThereIsChangedAndWhatIsTheSameIsLeft() {
        shop.add(aProduct().named("Bread").withSku("A").costing("3.00").withStock(7));
        shop.add(aProduct().named("Cake").withSku("B").costing("9.00"));

        var report = load("", "sku,price\nA,3.20\nB,9\n");

        assertThat(report.path("updated").asInt()).isEqualTo(1);
        assertThat(report.path("unchanged").asInt()).isEqualTo(1);
        assertThat(product("A").path("price").asString()).isEqualTo("3.20");
        assertThat(product("A").path("stock").asInt()).isEqualTo(7);
        assertThat(product("A").path("name").asString()).isEqualTo("Bread");
    }

    @Test
    void aDryRunTellsEveryErrorAndWritesNothing() {
        shop.add(aProduct().named("Bread").withSku("A").costing("3.00"));
        var table =
                """
                sku,name,price,stock,status,category,service,name_it,attributes
                A,Bread,4.00,1,active,New,,,
                B,,x,1.5,sold,New,Nowhere,,[1]
                ,Nameless,1,1,active,New,,,
                A,Again,1,1,active,New,,,
                C,Cake,"1,250",1,active,New,,,{
                """;

        var report = load("?dry_run=true", table);

        assertThat(report.path("dry_run").asBoolean()).isTrue();
        assertThat(report.path("rows").asInt()).isEqualTo(5);
        assertThat(report.path("updated").asInt()).isEqualTo(1);
        assertThat(report.path("failed").asInt()).isEqualTo(4);
        assertThat(errors(report))
                .contains(
                        "3 name required",
                        "3 price type",
                        "3 stock type",
                        "3 status choice",
                        "3 service type",
                        "3 attributes type",
                        "4 sku required",
                        "5  repeated",
                        "6 attributes type");
        assertThat(product("A").path("price").asString()).isEqualTo("3.00");
        assertThat(api.get("/api/categories?q=New").body().path("total").asInt()).isZero();
    }

    @Test
    void goodRowsAreWrittenInSpiteOfBadOnes() {
        var report =
                load(
                        "",
                        "sku,name,price,category\nA,Bread,1,Food\nB,Cake,y,Sweets\nC,Bun,2,Food\n");

        assertThat(report.path("created").asInt()).isEqualTo(2);
        assertThat(errors(report)).containsExactly("3 price type");
        // The category of the refused row went with it.
        assertThat(api.get("/api/categories").body().path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatGoesOutComesBackUnchanged(String format) {
        shop.add(aProduct().named("=1+1").named(Language.ITALIAN, "Pane").withSku("+39"));
        shop.add(aProduct().named("Bread, \"dark\"").withSku("007").costing("3.50"));

        var table = api.download("/api/products/export?format=" + format);

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("products." + format);
        var type = format.equals("csv") ? "text/csv" : XLSX;
        var report = api.upload("/api/products/import", type, table.body());
        assertThat(report.status()).as(report.raw().body()).isEqualTo(200);
        assertThat(report.body().path("unchanged").asInt()).as(report.raw().body()).isEqualTo(2);
    }

    @Test
    void anExportIsExactlyWhatTheListShows() {
        shop.add(aProduct().named("Bread").withSku("A").costing("3.00"));
        shop.add(aProduct().named("Cake").withSku("B").costing("9.00"));
        shop.add(aProduct().named("Breadcrumbs").withSku("C").costing("1.00"));

        assertThat(csv("?q=bread&sort=price&fields=sku,price&filter=price%20gt%202"))
                .isEqualTo("\ufeffsku,price\r\nA,3.00\r\n");
        assertThat(csv("?sort=-price&fields=sku")).isEqualTo("\ufeffsku\r\nB\r\nA\r\nC\r\n");
        assertThat(api.get("/api/products/export?fields=secret").status()).isEqualTo(400);
        assertThat(api.get("/api/products/export?format=doc").status()).isEqualTo(400);
        assertThat(api.get("/api/products/export?colour=red").status()).isEqualTo(400);
    }

    @Test
    void whatIsNoTableIsRefusedBeforeAnythingIsWritten() {
        assertThat(send("sku,name,colour\nA,B,red\n").status()).isEqualTo(400);
        assertThat(send("name,price\nB,1\n").status()).isEqualTo(400);
        assertThat(send("").status()).isEqualTo(422);
        var halfway = send("sku,name,price,category\nA,Bread,1,X\nB,\"Cake,2,X\n");
        assertThat(halfway.status()).isEqualTo(422);
        assertThat(halfway.body().path("type").asString()).isEqualTo("/problems/unreadable-table");
        assertThat(api.get("/api/products").body().path("total").asInt()).isZero();
        assertThat(api.upload("/api/products/import", "application/json", new byte[9]).status())
                .isEqualTo(415);
        var viewer = staff.of(shop.workspace(), Role.VIEWER);
        assertThat(viewer.upload("/api/products/import", "text/csv", new byte[9]).status())
                .isEqualTo(403);
    }

    @Test
    void categoriesComeAndGoAsTablesToo() {
        var report =
                api.upload(
                                "/api/categories/import",
                                "text/csv",
                                "name,sort_order,name_it\nWine,2,Vino\nBread,1,Pane\nX,y,\n"
                                        .getBytes())
                        .body();
        var again =
                api.upload(
                                "/api/categories/import",
                                "text/csv",
                                api.download("/api/categories/export").body())
                        .body();

        assertThat(report.path("created").asInt()).isEqualTo(2);
        assertThat(errors(report)).containsExactly("4 sort_order type");
        assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(2);
        assertThat(api.get("/api/categories").body().at("/data/0/name").asString())
                .isEqualTo("Bread");
    }

    @Test
    void manyRowsAreOfSeveralBatches() {
        var rows =
                IntStream.range(0, 600)
                        .mapToObj(i -> "S%d,Thing %d,%d,Shelf %d".formatted(i, i, i, i % 3))
                        .collect(Collectors.joining("\n", "sku,name,price,category\n", "\n"));

        assertThat(load("", rows).path("created").asInt()).isEqualTo(600);
        assertThat(load("", rows).path("unchanged").asInt()).isEqualTo(600);
        assertThat(api.get("/api/categories").body().path("total").asInt()).isEqualTo(3);
        assertThat(csv("?fields=sku").lines().count()).isEqualTo(601);
    }

    private JsonNode load(String query, String table) {
        var reply =
                api.upload(
                        "/api/products/import" + query,
                        "text/csv",
                        table.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.body();
    }

    private Api.Reply send(String table) {
        return api.upload("/api/products/import", "text/csv", table.getBytes());
    }

    private JsonNode product(String sku) {
        return api.get("/api/products?sku=" + sku).body().at("/data/0");
    }

    private String csv(String query) {
        var sign = query.isEmpty() ? "?" : "&";
        return new String(
                api.download("/api/products/export" + query + sign + "format=csv").body(),
                StandardCharsets.UTF_8);
    }

    private static List<String> errors(JsonNode report) {
        return report.path("errors")
                .valueStream()
                .map(
                        error ->
                                error.path("row").asInt()
                                        + " "
                                        + error.path("column").asString()
                                        + " "
                                        + error.path("rule").asString())
                .toList();
    }
}
