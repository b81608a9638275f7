package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import com.shopme.workspace.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A shop sold from outside: users, carts and orders over HTTP, as a workflow does it.
@ShopMeTest
class SellingApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;
    @Autowired Clients clients;
    @Autowired Catalog catalog;
    @Autowired JdbcClient db;

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
    void changesWhereAnOrderGoesUntilItLeaves() {
        var id =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                        giulia, shop.add(aProduct()));
        var home =
                "{\"delivery\":{\"name\":\"G\\u0000\",\"street\":\"Via \\ud800Po\",\"postal_code\":\"1\",\"city\":\"T\"},\"note\":\"fragile\"}";

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
    void movesManyOrdersOnEachForItself() {
        var coffee = shop.add(aProduct());
        var first =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                        giulia, coffee);
        var second =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                        giulia, coffee);

        var reply =
                api.post(
                        "/api/orders/bulk",
                        """
                        {"update":[{"id":"%s","status":"confirmed","note":"n"},
                        {"id":"%s","status":"shipped","note":"n"},{"id":"%s","status":"lost"}],
                        "delete":["%s"]}"""
                                .formatted(first, second, first, second));

        var statuses = new ArrayList<Integer>();
        reply.body().path("rows").forEach(row -> statuses.add(row.path("status").asInt()));
        assertThat(statuses).containsExactly(200, 409, 400, 409);
        assertThat(api.get(orderPath(first)).body().path("status").asString())
                .isEqualTo("confirmed");
        assertThat(api.get(orderPath(second)).body().path("note").isNull()).isTrue();
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

    private Api.Reply add(String user, ProductId product, int quantity) {
        return api.post("/api/cart", body("user_id", user, product, quantity));
    }

    private static String body(String key, Object value, ProductId product, int quantity) {
        return "{\"%s\":\"%s\",\"product_id\":\"%s\",\"quantity\":%d}"
                .formatted(key, value, product, quantity);
    }

    private Api.Reply post(String body, Object... values) {
        return api.post("/api/orders", body.formatted(values));
    }

    private String order(String body, Object... values) {
        var reply = post(body, values);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return reply.body().path("id").asString();
    }

    private void price(ProductId product, String price) {
        Tenancy.in(
                workspace,
                () ->
                        db.sql("UPDATE products SET price = ? WHERE id = ?")
                                .params(new BigDecimal(price), product.value())
                                .update());
    }

    private List<String> numbers(String query) {
        var reply = api.get("/api/orders?" + query);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        var numbers = new ArrayList<String>();
        for (JsonNode order : reply.body().path("data"))
            numbers.add(order.path("number").asString());
        return numbers;
    }

    private static String orderPath(String id) {
        return "/api/orders/" + id;
    }
}
