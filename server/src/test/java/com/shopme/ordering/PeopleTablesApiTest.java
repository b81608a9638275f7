package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import com.shopme.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Clients and orders as tables.
@ShopMeTest
class PeopleTablesApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;
    @Autowired Till till;

    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @Test
    void exportsTheClientsThatTheListShows() {
        api.post("/api/clients", "{\"first_name\":\"=1+1\",\"phone\":\"+393331111111\"}");
        api.post("/api/clients", "{\"first_name\":\"Bea\",\"status\":\"suspended\"}");

        var all = api.get("/api/clients/export?sort=name");
        var some = api.get("/api/clients/export?status=suspended&fields=first_name,status");

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.header("Content-Type")).startsWith("text/csv");
        assertThat(all.header("Content-Disposition")).contains("clients.csv");
        assertThat(all.raw().body().lines()).hasSize(3);
        assertThat(all.raw().body()).doesNotContain(",=1+1");
        assertThat(some.raw().body().replace("\uFEFF", "").lines())
                .containsExactly("first_name,status", "Bea,suspended");
        assertThat(new String(api.download("/api/clients/export?format=xlsx").body(), UTF_8))
                .startsWith("PK");
        assertThat(api.get("/api/clients/export?fields=shoe").status()).isEqualTo(400);
        assertThat(api.get("/api/clients/export?format=doc").status()).isEqualTo(400);
    }

    @Test
    void carriesClientsInAndTellsEveryRowThatIsWrong() {
        api.post("/api/clients", "{\"first_name\":\"Ada\",\"phone\":\"+5511987654321\"}");
        var table =
                """
                phone;first_name;discount_percentage
                551187654321;Ada;10
                +39 333 2222222;Bea;
                12;Cleo;200
                +39 333 2222222;Dora;
                """;

        var trial = upload("/api/clients/import?dry_run=true", table);
        assertThat(api.get("/api/clients").body().path("total").asInt()).isEqualTo(1);
        var done = upload("/api/clients/import", table);
        var again = upload("/api/clients/import", table);

        for (var one : java.util.List.of(trial, done)) {
            var report = one.body();
            assertThat(one.status()).as(one.raw().body()).isEqualTo(200);
            assertThat(report.path("created").asInt()).isEqualTo(1);
            assertThat(report.path("updated").asInt()).isEqualTo(1);
            assertThat(report.path("failed").asInt()).isEqualTo(2);
            assertThat(one.raw().body())
                    .contains("\"row\":4", "\"discount_percentage\"", "\"phone\"", "\"row\":5");
        }
        assertThat(again.body().path("unchanged").asInt()).isEqualTo(2);
        assertThat(api.get("/api/clients").body().path("total").asInt()).isEqualTo(2);
        assertThat(upload("/api/clients/import", "shoe\n43\n").status()).isEqualTo(400);
    }

    @Test
    void takesBackWhatItExported() {
        api.post("/api/clients", "{\"first_name\":\"Ada\",\"phone\":\"+393331111111\"}");
        api.post("/api/clients", "{\"first_name\":\"Bea\",\"discount_percentage\":5}");

        var report =
                upload("/api/clients/import", api.get("/api/clients/export").raw().body()).body();

        assertThat(report.path("unchanged").asInt()).isEqualTo(2);
        assertThat(report.path("failed").asInt()).isZero();
    }

    @Test
    void aTableOverrulesNoRefusal() {
        var id =
                api.post("/api/clients", "{\"first_name\":\"Ada\",\"phone\":\"+393331111111\"}")
                        .body()
                        .path("id")
                        .asString();

        upload("/api/clients/import", "phone,marketing\n+393331111111,true\n");

        assertThat(api.get("/api/clients/" + id).body().path("marketing").asBoolean()).isFalse();
    }

    @Test
    void exportsOrders() {
        var giulia = visitors.giulia(shop.workspace());
        till.buy(shop.workspace(), giulia, shop.add(aProduct().named("Coffee").costing("9.90")), 3);
        till.buy(shop.workspace(), giulia, shop.add(aProduct().named("Tea").costing("1.00")), 1);

        var table =
                api.get("/api/orders/export?q=2&fields=number,client,lines,total,city")
                        .raw()
                        .body();

        assertThat(table.replace("\uFEFF", "").lines())
                .containsExactly(
                        "number,client,lines,total,city", "ORD-000002,Giulia,1 × Tea,1.00,Torino");
    }

    @Test
    void onlyWhoMayWriteCarriesIn() {
        var viewer = staff.of(shop.workspace(), Role.VIEWER);

        assertThat(
                        viewer.upload(
                                        "/api/clients/import",
                                        "text/csv",
                                        "phone\n1\n".getBytes(UTF_8))
                                .status())
                .isEqualTo(403);
        assertThat(viewer.get("/api/clients/export").status()).isEqualTo(200);
    }

    private Api.Reply upload(String path, String table) {
        return api.upload(path, "text/csv", table.getBytes(UTF_8));
    }
}
