package com.shopme.catalog;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Many things of the catalogue in one request.
@ShopMeTest
class CatalogBulkApiTest {
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
    void rowsOfABulkStandForThemselves() {
        var bread = shop.add(aProduct().withSku("A"));
        var cake = shop.add(aProduct().withSku("B"));
        var category = read(bread).path("category_id").asString();
        var body =
                """
                {"create": [{"name": "New", "price": 1, "category_id": "%1$s"}, {"name": "No price"}, 7],
                 "update": [{"id": "%2$s", "price": "2.00"}, {"id": "%2$s", "sku": "B"},
                    {"id": "%4$s"}, {"id": "%2$s", "if_match": "\\"x\\"", "price": 3}],
                 "delete": ["%3$s", "%4$s", "x"]}
                """
                        .formatted(category, bread, cake, shop.workspace());

        var answer = api.post("/api/products/bulk", body).body();

        assertThat(answer.path("data").valueStream().map(row -> row.path("status").asInt()))
                .containsExactly(201, 400, 400, 200, 409, 404, 412, 204, 404, 400);
        assertThat(answer.path("succeeded").asInt()).isEqualTo(3);
        assertThat(answer.path("failed").asInt()).isEqualTo(7);
        assertThat(answer.at("/data/1/error/errors/0/field").asString()).isNotEmpty();
        assertThat(read(bread).path("price").asString()).isEqualTo("2.00");
        assertThat(api.get("/api/products/" + cake).status()).isEqualTo(404);
    }

    @Test
    void allOrNothingIsNothingIfOneRowFails() {
        var bread = shop.add(aProduct().costing("1.00"));
        var body =
                "{\"all_or_nothing\":true,\"update\":[{\"id\":\"%s\",\"price\":2},{\"id\":\"x\"}]}"
                        .formatted(bread);

        var refused = api.post("/api/products/bulk", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/data/0/index").asInt()).isEqualTo(1);
        assertThat(read(bread).path("price").asString()).isEqualTo("1.00");
    }

    @Test
    void aBulkHasABound() {
        var rows = "7,".repeat(1001);

        var refused =
                api.post(
                        "/api/products/bulk",
                        "{\"create\":[" + rows.substring(0, rows.length() - 1) + "]}");

        assertThat(refused.status()).isEqualTo(400);
    }

    private JsonNode read(ProductId product) {
        return api.get("/api/products/" + product).body();
    }
}
