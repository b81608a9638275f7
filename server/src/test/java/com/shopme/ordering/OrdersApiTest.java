package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Orders over HTTP, behind the real gate.
@ShopMeTest
class OrdersApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;
    @Autowired Till till;

    private Shop shop;
    private WorkspaceId workspace;
    private ClientId giulia;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        workspace = shop.workspace();
        giulia = visitors.giulia(workspace);
        api = staff.of(workspace);
    }

    @Test
    void showsAnOrderWholeWithExactAmountsAndTheClientsName() {
        var coffee = shop.add(aProduct().named("Coffee").costing("9.90"));
        var order = till.buy(workspace, giulia, coffee, 3);

        var reply = api.get(path("/" + order.id()));

        assertThat(reply.status()).isEqualTo(200);
        var body = reply.body();
        assertThat(body.path("number").asString()).isEqualTo("ORD-000001");
        assertThat(body.path("status").asString()).isEqualTo("pending");
        assertThat(body.path("allowed").toString()).isEqualTo("[\"confirmed\",\"cancelled\"]");
        assertThat(body.path("client").path("name").asString()).isEqualTo("Giulia");
        assertThat(body.path("client").path("phone").asString()).startsWith("+39333");
        assertThat(body.path("lines").toString())
                .isEqualTo(
                        """
                        [{"product":"%s","name":"Coffee","quantity":3,\
                        "unit_price":"9.90","total":"29.70"}]"""
                                .formatted(coffee));
        assertThat(reply.raw().body())
                .contains(
                        """
                        "totals":{"currency":"EUR","subtotal":"29.70","discount_percentage":0.00,\
                        "discount":"0.00","tax_rate":22.00,"tax_included":true,"tax":"5.36",\
                        "total":"29.70"}""");
        assertThat(body.path("payment").asString()).isEqualTo("cash_on_delivery");
        assertThat(body.path("delivery").path("postal_code").asString()).isEqualTo("10100");
    }

    @Test
    void pagesThroughAllOrdersNewestFirst() {
        var coffee = shop.add(aProduct());
        for (int i = 0; i < 5; i++) till.buy(workspace, giulia, coffee, 1);

        var numbers = new ArrayList<String>();
        var before = "";
        for (int page = 0; page < 3; page++) {
            var body = api.get(path("") + "&limit=2" + before).body();
            body.path("data").forEach(order -> numbers.add(order.path("number").asString()));
            before = "&cursor=" + body.path("next").asString("");
        }

        assertThat(numbers)
                .isEqualTo(IntStream.of(5, 4, 3, 2, 1).mapToObj("ORD-%06d"::formatted).toList());
        assertThat(before).isEqualTo("&cursor=");
    }

    @Test
    void movesAnOrderOnAndRefusesWhatDoesNotFollow() {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1).id();

        assertThat(step(order, "confirmed").status()).isEqualTo(200);
        assertThat(step(order, "confirmed").status()).isEqualTo(200);
        var refused = step(order, "delivered");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString())
                .isEqualTo("/problems/illegal-order-step");
        assertThat(refused.body().path("status_now").asString()).isEqualTo("confirmed");
        assertThat(refused.body().path("allowed").toString())
                .isEqualTo("[\"processing\",\"cancelled\"]");
        assertThat(step(order, "processing").status()).isEqualTo(200);
        assertThat(
                        api.put(
                                        path("/" + order + "/status"),
                                        """
                                        {"status":"shipped","tracking":" https://track.example/1 "}""")
                                .body()
                                .path("tracking")
                                .asString())
                .isEqualTo("https://track.example/1");
    }

    @Test
    void marksAnOrderPaid() {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1).id();

        var reply = api.put(path("/" + order + "/payment"), "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("paid").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":\"sent\"}", "{\"status\":null}", "", "[]", "{"})
    void refusesNonsense(String body) {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1).id();

        assertThat(api.put(path("/" + order + "/status"), body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&limit=0", "&limit=201", "&limit=x", "&cursor=x"})
    void refusesAPageThatCannotBe(String query) {
        assertThat(api.get(path("") + query).status()).isEqualTo(400);
    }

    @Test
    void countsOrdersByStatusForABoard() {
        var coffee = shop.add(aProduct());
        till.buy(workspace, giulia, coffee, 1);
        step(till.buy(workspace, giulia, coffee, 1).id(), "confirmed");

        var counts = api.get(path("/status-counts")).body();

        assertThat(counts).hasSize(6);
        assertThat(counts.at("/0").toString())
                .isEqualTo("{\"status\":\"pending\",\"count\":1,\"count_is_exact\":true}");
        assertThat(counts.at("/1/count").asInt()).isEqualTo(1);
        assertThat(counts.at("/5/status").asString()).isEqualTo("cancelled");
        assertThat(counts.at("/5/count").asInt()).isZero();
    }

    @Test
    void nobodyElseSeesOrChangesAnOrder() {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1).id();
        var stranger = staff.of(shops.open().workspace());
        var nobody = api.with("");

        for (var path : List.of(path(""), path("/" + order))) {
            assertThat(nobody.get(path).status()).isEqualTo(401);
            assertThat(stranger.get(path).status()).isEqualTo(404);
        }
        var body = "{\"status\":\"cancelled\"}";
        assertThat(nobody.put(path("/" + order + "/status"), body).status()).isEqualTo(401);
        assertThat(stranger.put(path("/" + order + "/status"), body).status()).isEqualTo(404);
        assertThat(api.get(path("/" + Ids.next())).status()).isEqualTo(404);
        assertThat(api.get(path("/" + order)).body().path("status").asString())
                .isEqualTo("pending");
    }

    private Api.Reply step(OrderId order, String status) {
        return api.put(path("/" + order + "/status"), "{\"status\":\"%s\"}".formatted(status));
    }

    private String path(String rest) {
        return "/api/orders" + rest + "?workspace_id=" + workspace;
    }
}
