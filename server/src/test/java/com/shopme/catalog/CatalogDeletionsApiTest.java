package com.shopme.catalog;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What is deleted and comes back, and what is not.
@ShopMeTest
class CatalogDeletionsApiTest {
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
    void deletedIsHiddenAndCanComeBack() {
        var product = shop.add(aProduct().withSku("A"));
        var path = "/api/products/" + product;

        assertThat(api.delete(path).status()).isEqualTo(204);

        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(404);
        assertThat(api.get("/api/products").body().path("total").asInt()).isZero();
        assertThat(ids(api.get("/api/products?deleted=true"))).containsExactly(product.toString());
        var usurper = shop.add(aProduct().withSku("A"));
        assertThat(api.post(path + "/restore", "").status()).isEqualTo(409);
        api.delete("/api/products/" + usurper);
        var back = api.post(path + "/restore", "");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("deleted_at").isNull()).isTrue();
        assertThat(ids(api.get("/api/products"))).containsExactly(product.toString());
    }

    @Test
    void aShelfWithProductsIsNotThrownAway() {
        var product = shop.add(aProduct());
        var shelf = "/api/categories/" + read(product).path("category_id").asString();
        var other =
                api.post("/api/categories", "{\"name\":\"Other\"}").body().path("id").asString();

        var refused = api.delete(shelf);
        var toItself = api.delete(shelf + "?move_to=" + shelf.substring(16));
        var moved = api.delete(shelf + "?move_to=" + other);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("products").asInt()).isEqualTo(1);
        assertThat(toItself.status()).isEqualTo(400);
        assertThat(moved.status()).isEqualTo(204);
        assertThat(read(product).path("category_id").asString()).isEqualTo(other);
        assertThat(api.post(shelf + "/restore", "").status()).isEqualTo(200);
    }

    @Test
    void aServiceWithProductsIsNotThrownAwayEither() {
        var product = shop.add(aProduct());
        var service = "/api/services/" + read(product).path("service_id").asString();
        var other =
                api.post("/api/services", "{\"name\":\"Catering\",\"base_price\":\"25.5\"}").body();

        assertThat(api.delete(service).body().path("products").asInt()).isEqualTo(1);
        assertThat(api.delete(service + "?move_to=" + other.path("id").asString()).status())
                .isEqualTo(204);

        assertThat(read(product).path("service_id")).isEqualTo(other.path("id"));
        assertThat(other.path("base_price").asString()).isEqualTo("25.50");
        var noPrice =
                api.patch("/api/services/" + other.path("id").asString(), "{\"base_price\":null}");
        assertThat(noPrice.body().path("base_price").isNull()).isTrue();
    }

    @Test
    void aProductDoesNotComeBackToAShelfThatIsGone() {
        var product = shop.add(aProduct());
        var shelf = "/api/categories/" + read(product).path("category_id").asString();
        api.delete("/api/products/" + product);
        assertThat(api.delete(shelf).status()).isEqualTo(204);

        var refused = api.post("/api/products/" + product + "/restore", "");

        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/shelf-gone");
    }

    private JsonNode read(ProductId product) {
        return api.get("/api/products/" + product).body();
    }

    private static List<String> ids(Api.Reply list) {
        assertThat(list.status()).as(list.raw().body()).isEqualTo(200);
        return StreamSupport.stream(list.body().path("data").spliterator(), false)
                .map(row -> row.path("id").asString())
                .toList();
    }
}
