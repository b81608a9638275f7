package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.testing.ShopMeTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Users as a workflow meets them, over HTTP.
@ShopMeTest
class UsersApiTest extends Selling {
    @Autowired Clients clients;

    @Test
    void identifiesAUserByTheirNumberInAnySpelling() {
        var ana = clients.recognise(workspace, Contact.ofNumber("5511987654321", "Ana")).id();

        for (var spelling :
                List.of("+5511987654321", "551187654321", "0055%20(11)%2098765-4321", ana + ""))
            assertThat(api.get("/api/users/" + spelling).body().path("id").asString())
                    .as(spelling)
                    .isEqualTo(ana.toString());
        assertThat(api.get("/api/users/+551198765432").status()).isEqualTo(404);
        assertThat(api.get("/api/users/nobody").status()).isEqualTo(404);
        assertThat(api.get("/api/users/" + ana).header("ETag")).isNotEmpty();
    }

    @Test
    void registersWhoHasWrittenAndIsNotRegisteredYet() {
        var known = clients.recognise(workspace, Contact.ofNumber("393339999999", "gio"));

        var reply =
                api.post(
                        "/api/users",
                        "{\"name\":\"Giorgia De Santis\",\"phone\":\"+39 333 999 9999\",\"email\":\"g@s.it\"}");
        var again = api.post("/api/users", "{\"name\":\"X\",\"phone\":\"+393339999999\"}");
        var fresh = api.post("/api/users", "{\"name\":\"Ugo\",\"phone\":\"+393338888888\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("id").asString()).isEqualTo(known.id().toString());
        assertThat(reply.body().path("first_name").asString()).isEqualTo("Giorgia");
        assertThat(reply.body().path("last_name").asString()).isEqualTo("De Santis");
        assertThat(reply.body().path("registered").asBoolean()).isTrue();
        assertThat(again.status()).isEqualTo(409);
        assertThat(fresh.status()).isEqualTo(201);
        assertThat(api.post("/api/users", "{\"phone\":\"+393337777777\"}").status()).isEqualTo(400);
        assertThat(api.post("/api/users", "{\"name\":\"A\"}").status()).isEqualTo(400);
    }

    @Test
    void listsUsersWithCartAndOrders() {
        var coffee = shop.add(aProduct().named("Coffee").costing("9.90"));
        order(
                "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":2}]}",
                giulia, coffee);
        var cancelled =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":5}]}",
                        giulia, coffee);
        api.put(orderPath(cancelled) + "/status", "{\"status\":\"cancelled\"}");
        add(giulia.toString(), coffee, 3);
        clients.recognise(workspace, Contact.ofNumber("393330000000", "Zoe"));

        var page = api.get("/api/users?sort=name&status=active").body();

        assertThat(page.path("total").asInt()).isEqualTo(2);
        var user = page.path("data").get(0);
        assertThat(user.path("name").asString()).isEqualTo("Giulia");
        assertThat(user.path("cart").path("pieces").asInt()).isEqualTo(3);
        assertThat(user.path("cart").path("totals").path("total").asString()).isEqualTo("29.70");
        assertThat(user.path("orders").path("count").asInt()).isEqualTo(2);
        assertThat(user.path("orders").path("spent").asString()).isEqualTo("19.80");
        assertThat(user.path("orders").path("last").path("status").asString())
                .isEqualTo("cancelled");
        var zoe = page.path("data").get(1);
        assertThat(zoe.path("cart").isNull()).isTrue();
        assertThat(zoe.path("orders").path("count").asInt()).isZero();
        assertThat(api.get("/api/users?search=giul").body().path("total").asInt()).isEqualTo(1);
    }
}
