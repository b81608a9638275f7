package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.ProductId;
import com.shopme.clients.Clients;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.testing.ShopMeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Clients' carts, over HTTP.
@ShopMeTest
class CartApiTest extends Selling {
    @Autowired Clients clients;

    @Test
    void keepsACartWithItsFourVerbs() {
        var coffee = shop.add(aProduct().named("Coffee").costing("9.90"));
        var tea = shop.add(aProduct().named("Tea").costing("2.00"));
        var phone = clients.get(workspace, giulia).phone().map(PhoneNumber::value).orElseThrow();

        assertThat(api.get("/api/cart/" + giulia).body().path("id").isNull()).isTrue();
        add(phone, coffee, 2);
        var cart = add(giulia.toString(), tea, 1).body();
        var id = cart.path("id").asString();
        var more = api.put("/api/cart", body("cart_id", id, coffee, 5)).body();
        var less =
                api.send(
                        "DELETE",
                        "/api/cart",
                        "{\"cart_id\":\"%s\",\"product_id\":\"%s\"}".formatted(id, coffee));
        var none = api.delete("/api/cart?cart_id=%s&product_id=%s".formatted(id, tea));

        assertThat(cart.path("totals").path("total").asString()).isEqualTo("21.80");
        assertThat(more.path("lines").get(0).path("quantity").asInt()).isEqualTo(5);
        assertThat(less.status()).isEqualTo(200);
        assertThat(less.body().path("lines").size()).isEqualTo(1);
        assertThat(less.body().path("user_id").asString()).isEqualTo(giulia.toString());
        assertThat(none.body().path("lines").size()).isZero();
        assertThat(api.delete("/api/cart?cart_id=" + id).status()).isEqualTo(400);
        assertThat(api.get("/api/cart/" + Ids.next()).status()).isEqualTo(404);
        assertThat(api.put("/api/cart", body("cart_id", Ids.next(), coffee, 1)).status())
                .isEqualTo(404);
        assertThat(add(giulia.toString(), new ProductId(Ids.next()), 1).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"user_id\":\"x\\u0000\",\"product_id\":\"x\",\"quantity\":1}",
                "{\"user_id\":\"u\",\"product_id\":null,\"quantity\":1}",
                "{\"user_id\":\"u\",\"product_id\":\"00000000-0000-0000-0000-000000000000\",\"quantity\":0}",
                "{\"user_id\":\"u\",\"product_id\":\"00000000-0000-0000-0000-000000000000\",\"quantity\":1e99}",
                "{\"user_id\":\"u\",\"product_id\":\"00000000-0000-0000-0000-000000000000\",\"quantity\":99999999999}"
            })
    void refusesACartOfNonsense(String body) {
        assertThat(api.post("/api/cart", body).status()).isEqualTo(400);
        assertThat(api.put("/api/cart", body).status()).isEqualTo(400);
    }

    @Test
    void leadsToTheCheckoutPage() {
        var id = add(giulia.toString(), shop.add(aProduct()), 1).body().path("id").asString();

        var link = api.post("/api/cart/" + id + "/checkout-link", "").body().path("url").asString();

        assertThat(link).contains("/checkout/");
        var path = link.substring(link.indexOf("/checkout/"));
        assertThat(api.with("").get(path).status()).isEqualTo(200);
    }

    @Test
    void tellsEachFieldThatIsOfAWrongType() {
        var reply = api.post("/api/cart", "{\"user_id\":[],\"product_id\":7,\"quantity\":\"x\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.raw().body())
                .contains(
                        "{\"field\":\"user_id\",\"rule\":\"type\"",
                        "{\"field\":\"product_id\",\"rule\":\"type\"",
                        "{\"field\":\"quantity\",\"rule\":\"type\"");
    }
}
