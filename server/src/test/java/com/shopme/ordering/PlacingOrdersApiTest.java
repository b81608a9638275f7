package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.ProductId;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders placed from outside, as a workflow does it.
@ShopMeTest
class PlacingOrdersApiTest extends Selling {
    @Autowired JdbcClient db;

    @Test
    void ordersACartOnceHoweverOftenItIsSent() {
        var coffee = shop.add(aProduct().withStock(5));
        var cart = add(giulia.toString(), coffee, 2).body().path("id").asString();
        var statuses = new ConcurrentLinkedQueue<Integer>();

        AtOnce.times(
                6,
                _ ->
                        statuses.add(
                                api.post("/api/orders", "{\"cart_id\":\"" + cart + "\"}")
                                        .status()));
        var late = api.post("/api/orders", "{\"cart_id\":\"" + cart + "\"}");

        assertThat(statuses).hasSize(6).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(late.body().path("type").asString()).isEqualTo("/problems/cart-closed");
        assertThat(late.body().path("order_id").asString()).hasSize(36);
        assertThat(shop.stock(coffee)).isEqualTo(3);
        assertThat(api.put("/api/cart", body("cart_id", cart, coffee, 1)).status()).isEqualTo(409);
    }

    @Test
    void chargesNoPriceThatTheClientHasNotSeen() {
        var coffee = shop.add(aProduct().named("Coffee").costing("9.90"));
        var cart = add(giulia.toString(), coffee, 2).body().path("id").asString();
        price(coffee, "12.00");

        var refused = api.post("/api/orders", "{\"cart_id\":\"" + cart + "\"}");
        var told =
                api.post(
                        "/api/orders",
                        """
                        {"user_id":"%s","lines":[{"product_id":"%s","quantity":1,
                        "unit_price":"9.90"}]}"""
                                .formatted(giulia, coffee));
        var accepted = api.post("/api/cart/" + cart + "/accept", "").body();
        var placed = api.post("/api/orders", "{\"cart_id\":\"" + cart + "\"}");

        for (var one : List.of(refused, told)) {
            assertThat(one.status()).isEqualTo(409);
            assertThat(one.body().path("type").asString()).isEqualTo("/problems/cart-changed");
            var change = one.body().path("changes").get(0);
            assertThat(change.path("kind").asString()).isEqualTo("price_changed");
            assertThat(change.path("now").asString()).isEqualTo("12.00");
        }
        assertThat(accepted.path("changes").size()).isZero();
        assertThat(placed.body().path("totals").path("total").asString()).isEqualTo("24.00");
    }

    @Test
    void placesAnOrderOfLinesForSomebodyNewAtTheCataloguesPrices() {
        var coffee = shop.add(aProduct().named("Coffee").costing("9.90").withStock(5));

        var reply =
                api.post(
                        "/api/orders",
                        """
                        {"phone":"+39 333 444 5555","name":"Ugo","products":[
                        {"product_id":"%s","quantity":2},{"product_id":"%s","quantity":1}],
                        "delivery":{"name":"Ugo Bo","street":"Via Po 1","postal_code":"10100",
                        "city":"Torino"},"payment":"external_link","note":"ring twice"}"""
                                .formatted(coffee, coffee));

        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        var order = reply.body();
        assertThat(reply.header("Location")).endsWith(order.path("id").asString());
        assertThat(api.get(reply.header("Location")).header("ETag"))
                .isEqualTo(reply.header("ETag"));
        assertThat(order.path("client").path("phone").asString()).isEqualTo("+393334445555");
        assertThat(order.path("lines").get(0).path("quantity").asInt()).isEqualTo(3);
        assertThat(order.path("totals").path("total").asString()).isEqualTo("29.70");
        assertThat(order.path("payment_link").asString()).contains("amount=29.70");
        assertThat(order.path("delivery").path("city").asString()).isEqualTo("Torino");
        assertThat(order.path("note").asString()).isEqualTo("ring twice");
        assertThat(shop.stock(coffee)).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotThereAndTakesNothing() {
        var coffee = shop.add(aProduct().withStock(2));
        var tea = shop.add(aProduct().withStock(1));

        var short_ =
                post(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":2},{\"product_id\":\"%s\",\"quantity\":2}]}",
                        giulia, coffee, tea);
        var unknown =
                post(
                        "{\"phone\":\"+393335556666\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1},{\"product_id\":\"%s\",\"quantity\":1}]}",
                        coffee, Ids.next());

        assertThat(short_.status()).isEqualTo(409);
        assertThat(short_.body().path("type").asString()).isEqualTo("/problems/out-of-stock");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.raw().body()).contains("lines[1].product_id");
        assertThat(shop.stock(coffee)).isEqualTo(2);
        assertThat(api.get("/api/users/+393335556666").status()).isEqualTo(404);
    }

    @Test
    void sellsOneUnitToOneOfManyWhoOrderAtOnce() {
        var last = shop.add(aProduct().withStock(1));
        var statuses = new ConcurrentLinkedQueue<Integer>();

        AtOnce.times(
                20,
                _ ->
                        statuses.add(
                                post(
                                                "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                                                giulia, last)
                                        .status()));

        assertThat(statuses).hasSize(20).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(shop.stock(last)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"lines\":[]}",
                "{\"user_id\":\"+393334445555\",\"lines\":[null]}",
                "{\"user_id\":\"+393334445555\",\"lines\":[{}]}",
                "{\"user_id\":\"+393334445555\",\"lines\":7}",
                "{\"user_id\":\"+393334445555\",\"cart_id\":\"x\"}",
                "{\"user_id\":\"+393334445555\",\"lines\":[{\"product_id\":\"00000000-0000-0000-0000-000000000000\",\"quantity\":1,\"unit_price\":1e400}]}",
                "{\"user_id\":\"+393334445555\",\"lines\":[{\"product_id\":\"00000000-0000-0000-0000-000000000000\",\"quantity\":1,\"unit_price\":1.999}]}",
                "{\"user_id\":\"+393334445555\",\"payment\":\"gold\",\"lines\":[{\"product_id\":\"00000000-0000-0000-0000-000000000000\",\"quantity\":1}]}",
                "{\"user_id\":\"+393334445555\",\"delivery\":{\"name\":\"A\"},\"lines\":[{\"product_id\":\"00000000-0000-0000-0000-000000000000\",\"quantity\":1}]}"
            })
    void refusesAnOrderOfNonsense(String body) {
        var reply = api.post("/api/orders", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").size()).as(reply.raw().body()).isPositive();
    }

    @Test
    void refusesAnOrderThatIsWorthTooMuch() {
        var jet = shop.add(aProduct().costing("99999999999.99").withStock(999));

        var reply =
                post(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":999}]}",
                        giulia, jet);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(shop.stock(jet)).isEqualTo(999);
    }

    @Test
    void tellsWhereInTheLinesSomethingIsWrong() {
        var coffee = shop.add(aProduct());

        var reply =
                api.post(
                        "/api/orders",
                        """
                        {"user_id":"%s","note":"a\\u0000b","lines":[{"product_id":"%s","quantity":1},
                        {"product_id":"%s","quantity":{}},{"product_id":"x","quantity":0}]}"""
                                .formatted(giulia, coffee, coffee));

        var fields = new ArrayList<String>();
        reply.body().path("errors").forEach(one -> fields.add(one.path("field").asString()));
        assertThat(fields)
                .containsExactly(
                        "lines[1].quantity", "lines[2].product_id", "lines[2].quantity", "note");
    }

    private void price(ProductId product, String price) {
        Tenancy.in(
                workspace,
                () ->
                        db.sql("UPDATE products SET price = ? WHERE id = ?")
                                .params(new BigDecimal(price), product.value())
                                .update());
    }
}
