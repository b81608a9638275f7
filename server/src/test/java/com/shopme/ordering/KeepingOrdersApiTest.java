package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.ShopMeTest;
import com.shopme.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Orders found, remarked on, moved on and put away, over HTTP.
@ShopMeTest
class KeepingOrdersApiTest extends Selling {
    @Test
    void changesWhereAnOrderGoesUntilItLeaves() {
        var id =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                        giulia, shop.add(aProduct()));
        var home =
                "{\"delivery\":{\"name\":\"G\",\"street\":\"Via Po\",\"postal_code\":\"1\",\"city\":\"T\"},\"note\":\"fragile\"}";

        var changed = api.patch(orderPath(id), home);
        var moved = api.patch(orderPath(id), "{\"delivery\":{\"city\":\"Roma\"}}");
        var without = api.patch(orderPath(id), "{\"note\":null,\"tracking\":\"T-1\"}");
        var seen = without.header("ETag");
        for (var status : List.of("confirmed", "processing", "shipped"))
            api.put(orderPath(id) + "/status", "{\"status\":\"" + status + "\"}");
        var late = api.patch(orderPath(id), home.replace("\"T\"", "\"Roma\""));
        var stale = api.send("PATCH", orderPath(id), "{\"note\":\"x\"}", "If-Match", seen);

        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(changed.body().path("note").asString()).isEqualTo("fragile");
        assertThat(moved.status()).isEqualTo(400);
        assertThat(without.body().path("note").isNull()).isTrue();
        assertThat(without.body().path("delivery").path("city").asString()).isEqualTo("T");
        assertThat(without.body().path("tracking").asString()).isEqualTo("T-1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("type").asString()).isEqualTo("/problems/order-under-way");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void putsAwayOnlyWhatIsCancelled() {
        var coffee = shop.add(aProduct().withStock(3));
        var id =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":2}]}",
                        giulia, coffee);

        var refused = api.delete(orderPath(id));
        api.put(orderPath(id) + "/status", "{\"status\":\"cancelled\"}");
        var gone = api.delete(orderPath(id));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(shop.stock(coffee)).isEqualTo(3);
        assertThat(api.get(orderPath(id)).status()).isEqualTo(404);
        assertThat(numbers("")).isEmpty();
        assertThat(numbers("deleted=true")).containsExactly("ORD-000001");
        assertThat(api.post(orderPath(id) + "/restore", "").status()).isEqualTo(200);
        assertThat(numbers("")).containsExactly("ORD-000001");
    }

    @Test
    void findsOrdersByNumberAndByTheirClient() {
        var coffee = shop.add(aProduct());
        order(
                "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                giulia, coffee);
        order(
                "{\"phone\":\"+34600111222\",\"name\":\"José\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                coffee);

        assertThat(numbers("q=ord-1")).containsExactly("ORD-000001");
        assertThat(numbers("q=%232")).containsExactly("ORD-000002");
        assertThat(numbers("q=jose")).containsExactly("ORD-000002");
        assertThat(numbers("q=600111")).containsExactly("ORD-000002");
        assertThat(numbers("q=giulia&status=pending")).containsExactly("ORD-000001");
        assertThat(numbers("q=nobody")).isEmpty();
    }

    @Test
    void staysWithinTheWorkspaceAndTheRole() {
        var coffee = shop.add(aProduct());
        var id =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                        giulia, coffee);
        var cart = add(giulia.toString(), coffee, 1).body().path("id").asString();
        var stranger = staff.of(shops.open().workspace());
        var viewer = staff.of(workspace, Role.VIEWER);

        assertThat(stranger.get("/api/users/" + giulia).status()).isEqualTo(404);
        assertThat(stranger.get("/api/cart/" + giulia).status()).isEqualTo(404);
        assertThat(stranger.put("/api/cart", body("cart_id", cart, coffee, 1)).status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/cart/" + cart + "/checkout-link", "").status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/orders", "{\"cart_id\":\"" + cart + "\"}").status())
                .isEqualTo(404);
        assertThat(stranger.patch(orderPath(id), "{\"note\":\"x\"}").status()).isEqualTo(404);
        assertThat(stranger.delete(orderPath(id)).status()).isEqualTo(404);
        assertThat(viewer.post("/api/orders", "{}").status()).isEqualTo(403);
        assertThat(viewer.patch(orderPath(id), "{}").status()).isEqualTo(403);
        assertThat(viewer.post("/api/cart", "{}").status()).isEqualTo(403);
        assertThat(viewer.post("/api/users", "{}").status()).isEqualTo(403);
        assertThat(viewer.get("/api/users").status()).isEqualTo(200);
    }

    private List<String> numbers(String query) {
        var reply = api.get("/api/orders?" + query);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        var numbers = new ArrayList<String>();
        for (JsonNode order : reply.body().path("data"))
            numbers.add(order.path("number").asString());
        return numbers;
    }
}
