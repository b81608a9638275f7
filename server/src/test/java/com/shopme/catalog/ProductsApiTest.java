package com.shopme.catalog;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.platform.Auditable;
import com.shopme.testing.Api;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Products, written one by one over HTTP.
@ShopMeTest
@RecordApplicationEvents
class ProductsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Catalog catalog;
    @Autowired Products products;
    @Autowired ApplicationEvents events;

    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @Test
    void aStrangerWithCurlFillsAShelf() {
        var empty = staff.of(shops.open().workspace());

        var wine = empty.post("/api/categories", "{\"name\":\"Wine\"}");
        var chianti =
                empty.post(
                        "/api/products",
                        """
                        {"name": "Chianti Classico", "price": "14.90", "sku": "VIN-001", "stock": 12,
                         "attributes": {"vintage": 2021, "alcohol": 13.5},
                         "texts": {"it": {"name": "Chianti Classico", "aliases": ["vino rosso"]}}}
                        """);

        assertThat(wine.status()).isEqualTo(201);
        assertThat(chianti.status()).as(chianti.raw().body()).isEqualTo(201);
        assertThat(chianti.header("Location"))
                .isEqualTo("/api/products/" + chianti.body().path("id").asString());
        var read = empty.get(chianti.header("Location"));
        assertThat(read.body()).isEqualTo(chianti.body());
        assertThat(read.header("ETag")).isEqualTo(chianti.header("ETag")).isNotEmpty();
        assertThat(read.body().path("category_id")).isEqualTo(wine.body().path("id"));
        assertThat(read.body().path("price").asString()).isEqualTo("14.90");
        assertThat(read.body().path("currency").asString()).isEqualTo("EUR");
        assertThat(read.body().path("slug").asString()).startsWith("chianti-classico-");
        assertThat(read.body().path("attributes").toString()).contains("13.5");
        assertThat(read.body().at("/texts/it/aliases/0").asString()).isEqualTo("vino rosso");
    }

    @Test
    void aFirstServiceIsMadeForAShopThatHasNone() {
        var id = shop.workspace();
        var service = api.get("/api/services").body().at("/data/0/id").asString();
        assertThat(api.delete("/api/services/" + service).status()).isEqualTo(204);
        api.post("/api/categories", "{\"name\":\"All\"}");

        var made = api.post("/api/products", "{\"name\":\"Bread\",\"price\":2}");

        assertThat(made.status()).isEqualTo(201);
        var services = api.get("/api/services?workspace_id=" + id).body();
        assertThat(services.path("total").asInt()).isEqualTo(1);
        assertThat(services.at("/data/0/name").asString()).isEqualTo("Bottega");
        assertThat(services.at("/data/0/products").asInt()).isEqualTo(1);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var refused =
                api.post(
                        "/api/products",
                        """
                        {"price": "12.999", "stock": -1, "status": "sold", "sku": 7, "prise": 1,
                         "slug": "Ä b", "category_id": "x", "attributes": [],
                         "texts": {"de": {"name": "Wein"}, "it": {"aliases": "x"}}}
                        """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(rules(refused))
                .contains(
                        "name required",
                        "price decimals",
                        "stock range",
                        "status choice",
                        "sku type",
                        "prise unknown",
                        "slug pattern",
                        "category_id type",
                        "attributes type",
                        "texts.de choice",
                        "texts.it.name required",
                        "texts.it.aliases type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":{}}",
                "{\"name\":null}",
                "{\"name\":\"  \"}",
                "{\"price\":1e400000000}",
                "{\"price\":\"NaN\"}",
                "{\"price\":-1}",
                "{\"price\":\"99999999999999999999999999999999999\"}",
                "{\"stock\":99999999999999999999999}",
                "{\"stock\":1.5}",
                "{\"stock\":\"1\"}",
                "{\"attributes\":{\"a\":\"\\u0000\"}}",
                "{\"attributes\":{\"\\ud800\":1}}",
                "{\"attributes\":{\"a\":1e999999}}",
                "{\"attributes\":{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]}}",
                "{\"texts\":{\"\\u0000\":{}}}",
                "{\"texts\":{\"it\":7}}",
                "{\"texts\":[]}",
                "{\"category_id\":\"00000000-0000-0000-0000-000000000000\"}",
                "{\"service_id\":7}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} x",
                "{",
                "[]",
                "null",
                ""
            })
    void noBodyIsTooStrangeToBeRefused(String body) {
        var product = shop.add(aProduct());

        assertThat(api.patch("/api/products/" + product, body).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotMentionedStays() {
        var product = shop.add(aProduct().named("Bread").withStock(3));
        var before = read(product);

        var after =
                api.patch(
                        "/api/products/" + product,
                        "{\"price\":9,\"description\":\"Fresh\",\"texts\":{\"it\":{\"name\":\"Pane\"}}}");
        var cleared = api.put("/api/products/" + product, "{\"description\":null}");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body().path("price").asString()).isEqualTo("9.00");
        assertThat(after.body().path("name")).isEqualTo(before.path("name"));
        assertThat(after.body().path("stock").asInt()).isEqualTo(3);
        assertThat(cleared.body().path("description").isNull()).isTrue();
        assertThat(cleared.body().at("/texts/it/name").asString()).isEqualTo("Pane");
    }

    @Test
    void whatIsReadCanBeSentBack() {
        var product = shop.add(aProduct().named("Bread"));
        var read = api.get("/api/products/" + product);

        var again = api.put("/api/products/" + product, read.raw().body());

        assertThat(again.status()).as(again.raw().body()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(read.header("ETag")); // nothing was written
    }

    @Test
    void aNewNameIsWhatClientsSee() {
        var product = shop.add(aProduct().named("Bread"));

        api.patch("/api/products/" + product, "{\"name\":\"Rye bread\"}");

        assertThat(catalog.product(shop.workspace(), product, com.shopme.shared.Language.ENGLISH))
                .extracting(Product::name)
                .isEqualTo("Rye bread");
    }

    @Test
    void whoHasNotSeenTheLastChangeWritesNothing() {
        var product = shop.add(aProduct().withStock(5));
        var seen = api.get("/api/products/" + product).header("ETag");
        api.patch("/api/products/" + product, "{\"stock\":4}");

        var late = send("PATCH", "/api/products/" + product, "{\"stock\":6}", seen);
        var lateDelete = send("DELETE", "/api/products/" + product, "", seen);
        var now = api.get("/api/products/" + product).header("ETag");
        var fresh = send("PATCH", "/api/products/" + product, "{\"stock\":6}", now);

        assertThat(late.status()).isEqualTo(412);
        assertThat(lateDelete.status()).isEqualTo(412);
        assertThat(fresh.status()).isEqualTo(200);
    }

    @Test
    void stockCountsFromWhatIsThere() {
        var product = shop.add(aProduct().withStock(20));

        AtOnce.times(10, _ -> change(product, "-1"));

        assertThat(shop.stock(product)).isEqualTo(10);
        var short_ = change(product, "-11");
        assertThat(short_.status()).isEqualTo(409);
        assertThat(short_.body().path("left").asInt()).isEqualTo(10);
        assertThat(change(product, "1000000000").status()).isEqualTo(400);
        assertThat(change(product, "\"1\"").status()).isEqualTo(400);
        var soldOut = change(product, "-10").body();
        assertThat(soldOut.path("status").asString()).isEqualTo("out_of_stock");
    }

    @Test
    void anArticleNumberIsGivenOnce() {
        shop.add(aProduct().withSku("A"));
        var other = shop.add(aProduct().withSku("B"));

        var refused = api.patch("/api/products/" + other, "{\"sku\":\"A\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/already-taken");
        assertThat(refused.body().path("field").asString()).isEqualTo("sku");
    }

    @Test
    void everyWriteIsToldWithWhatItChanged() {
        var product = shop.add(aProduct().withStock(2));
        var five = JsonMapper.shared().createObjectNode().put("stock", 5);
        products.update(shop.workspace(), product, Given.of(five), IfMatch.ANY);

        var told = events.stream(Auditable.class).toList().getLast();

        assertThat(told.action()).isEqualTo("product.updated");
        assertThat(told.entityId()).contains(product.value());
        assertThat(told.before()).containsExactlyEntriesOf(java.util.Map.of("stock", 2));
        assertThat(told.after()).containsExactlyEntriesOf(java.util.Map.of("stock", 5));
        assertThat(events.stream(ProductChanged.class))
                .contains(new ProductChanged(shop.workspace(), product));
    }

    @Test
    void anotherShopsThingsAreNotThere() {
        var theirs = shops.open();
        var product = theirs.add(aProduct());

        assertThat(api.get("/api/products/" + product).status()).isEqualTo(404);
        assertThat(api.patch("/api/products/" + product, "{\"stock\":1}").status()).isEqualTo(404);
        assertThat(api.delete("/api/products/" + product).status()).isEqualTo(404);
        assertThat(change(product, "1").status()).isEqualTo(404);
        var category = products.get(theirs.workspace(), product).category().value();
        var mine = shop.add(aProduct());
        var refused = api.patch("/api/products/" + mine, "{\"category_id\":\"" + category + "\"}");
        assertThat(rules(refused)).containsExactly("category_id exists");
    }

    @Test
    void whoOnlyLooksOnWritesNothing() {
        var viewer = staff.of(shop.workspace(), Role.VIEWER);
        var product = shop.add(aProduct());

        assertThat(viewer.get("/api/products/" + product).status()).isEqualTo(200);
        assertThat(viewer.patch("/api/products/" + product, "{\"stock\":1}").status())
                .isEqualTo(403);
        assertThat(viewer.post("/api/categories", "{\"name\":\"x\"}").status()).isEqualTo(403);
    }

    private Api.Reply change(ProductId product, String pieces) {
        return api.post("/api/products/" + product + "/stock", "{\"change\":" + pieces + "}");
    }

    private Api.Reply send(String method, String path, String body, String ifMatch) {
        return api.send(method, path, body, "If-Match", ifMatch);
    }

    private JsonNode read(ProductId product) {
        return api.get("/api/products/" + product).body();
    }

    private static List<String> rules(Api.Reply refused) {
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " " + error.path("rule").asString())
                .toList();
    }
}
