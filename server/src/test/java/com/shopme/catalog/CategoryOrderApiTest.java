package com.shopme.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class CategoryOrderApiTest {
    private static final String ORDER = "/api/categories/order";

    @Autowired Shops shops;
    @Autowired Staff staff;

    private Api api;
    private Api viewer;
    private String bread;
    private String cake;
    private String wine;

    @BeforeEach
    void openShop() {
        var shop = shops.open().workspace();
        api = staff.of(shop);
        viewer = staff.of(shop, Role.VIEWER);
        bread = category("Bread");
        cake = category("Cake");
        wine = category("Wine");
    }

    @Test
    void standsAsItWasDragged() {
        var reply = api.put(ORDER, order(wine, bread));

        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        assertThat(names()).containsExactly("Wine", "Bread", "Cake");
        api.put(ORDER, order(cake));
        assertThat(names()).containsExactly("Cake", "Wine", "Bread");
    }

    @Test
    void whatCannotBeChangesNothing() {
        var before = names();
        var other = staff.of(shops.open().workspace());
        var foreign = other.post("/api/categories", "{\"name\":\"X\"}").body().path("id");

        assertThat(api.put(ORDER, order(wine, wine)).status()).isEqualTo(400);
        assertThat(api.put(ORDER, order(wine, foreign.asString())).status()).isEqualTo(400);
        assertThat(api.put(ORDER, "{\"categories\":[]}").status()).isEqualTo(400);
        assertThat(api.put(ORDER, "{\"categories\":[null]}").status()).isEqualTo(400);
        assertThat(viewer.put(ORDER, order(wine)).status()).isEqualTo(403);
        assertThat(names()).isEqualTo(before);
    }

    private String category(String name) {
        return api.post("/api/categories", "{\"name\":\"" + name + "\"}")
                .body()
                .path("id")
                .asString();
    }

    private List<String> names() {
        return api.get("/api/categories").body().path("data").findValuesAsString("name");
    }

    private static String order(String... ids) {
        return "{\"categories\":[\"" + String.join("\",\"", ids) + "\"]}";
    }
}
