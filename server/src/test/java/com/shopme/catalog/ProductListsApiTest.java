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

/// Products, listed over HTTP.
@ShopMeTest
class ProductListsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Catalog catalog;

    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @Test
    void listsAreFilteredSortedAndSearched() {
        var bread = shop.add(aProduct().named("Rye bread").withSku("BRE-1").costing("3.50"));
        var cake = shop.add(aProduct().named("Panettone").withSku("CAK-1").costing("21.00"));
        var wine = shop.add(aProduct().named("Barolo").withSku("BAR-1").costing("40.00"));
        api.patch("/api/products/" + wine, "{\"status\":\"draft\"}");

        assertThat(found("sort=-price")).containsExactly(wine, cake, bread);
        assertThat(found("sort=name")).containsExactly(wine, cake, bread);
        assertThat(found("status=draft")).containsExactly(wine);
        assertThat(found("sku=CAK-1")).containsExactly(cake);
        assertThat(found("filter=price%20ge%2010%20and%20not%20(sku%20sw%20BAR)"))
                .containsExactly(cake);
        assertThat(found("q=paneton")).containsExactly(cake);
        assertThat(found("q=bre")).containsExactly(bread);
        assertThat(found("q=bar-1")).containsExactly(wine);
        assertThat(found("q=rye%20bread")).containsExactly(bread);
        assertThat(found("q=rye%20cake")).isEmpty();
        assertThat(found("q=%25")).isEmpty();
        assertThat(api.get("/api/products?sort=relevance").status()).isEqualTo(400);
        assertThat(api.get("/api/products?q=bread&sort=-relevance,name").status()).isEqualTo(200);
    }

    @Test
    void everySortAndFilterIsAnswered() {
        shop.add(aProduct());
        for (var field :
                List.of("name", "price", "stock", "sold", "sort_order", "created_at", "updated_at"))
            assertThat(api.get("/api/products?limit=1&sort=-" + field).status()).isEqualTo(200);
        for (var filter :
                List.of(
                        "status=active",
                        "category_id=" + shop.workspace(),
                        "service_id=" + shop.workspace(),
                        "slug=x",
                        "stock=3",
                        "deleted=true"))
            assertThat(api.get("/api/products?" + filter).status()).isEqualTo(200);
        for (var list : List.of("/api/categories", "/api/services"))
            for (var query : List.of("sort=-name", "sort=-updated_at", "q=x", "status=active"))
                assertThat(api.get(list + "?" + query).status()).isEqualTo(200);
    }

    @Test
    void whatSellsBestComesFirst() {
        var slow = shop.add(aProduct().named("Slow").withStock(9));
        var fast = shop.add(aProduct().named("Fast").withStock(9));
        catalog.reserve(shop.workspace(), List.of(new Pieces(slow, 1), new Pieces(fast, 3)));
        catalog.release(shop.workspace(), List.of(new Pieces(slow, 1)));

        assertThat(found("sort=-sold")).containsExactly(fast, slow);
        assertThat(read(fast).path("sold").asInt()).isEqualTo(3);
        assertThat(read(slow).path("sold").asInt()).isZero();
    }

    private JsonNode read(ProductId product) {
        return api.get("/api/products/" + product).body();
    }

    private List<ProductId> found(String query) {
        return ids(api.get("/api/products?" + query)).stream()
                .map(id -> new ProductId(java.util.UUID.fromString(id)))
                .toList();
    }

    private static List<String> ids(Api.Reply list) {
        assertThat(list.status()).as(list.raw().body()).isEqualTo(200);
        return StreamSupport.stream(list.body().path("data").spliterator(), false)
                .map(row -> row.path("id").asString())
                .toList();
    }
}
