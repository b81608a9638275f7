package com.shopme.automation;

import static com.shopme.testing.Eventually.eventually;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.Orders;
import com.shopme.ordering.Till;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import com.shopme.workspace.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class WebhooksTest {
    @Autowired Shops shops;
    @Autowired Visitors visitors;
    @Autowired Staff staff;
    @Autowired Till till;
    @Autowired Orders orders;

    private final Ear ear = new Ear();
    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @AfterEach
    void closeEar() {
        ear.close();
    }

    @Test
    void tellsWhatHappenedSignedAndInOrder() {
        var added = listen("order.placed", "order.status_changed");

        var order = buy();
        orders.advance(shop.workspace(), order, OrderStatus.CONFIRMED, Optional.empty());

        eventually(() -> assertThat(ear.heard()).hasSize(2));
        var first = ear.heard().getFirst();
        assertThat(first.body())
                .contains("\"type\":\"order.placed\"", order.toString(), "\"ORD-000001\"");
        assertThat(ear.heard().getLast().body()).contains("\"status\":\"confirmed\"");
        var secret = new SigningSecret(added.path("secret").asString());
        var at = Instant.ofEpochSecond(Long.parseLong(first.timestamp()));
        assertThat(first.signature())
                .isEqualTo(secret.sign(UUID.fromString(first.id()), at, first.body()));
        assertThat(Instant.now()).isBetween(at, at.plusSeconds(60));
    }

    @Test
    void tellsNothingElseAndNobodyElse() {
        listen("client.opted_out");
        var other = shops.open();
        var stranger = staff.of(other.workspace());
        stranger.post("/api/webhooks", body("order.placed"));

        buy();

        assertThat(deliveries().path("total").asInt()).isZero();
        assertThat(stranger.get("/api/webhook-deliveries").body().path("total").asInt()).isZero();
    }

    @Test
    void triesAgainWhatWasRefusedAndKeepsEveryTry() {
        listen("order.placed");
        var times = new AtomicInteger();
        ear.answer(() -> times.incrementAndGet() == 1 ? 500 : 200);

        buy();

        eventually(() -> assertThat(only().path("state").asString()).isEqualTo("delivered"));
        assertThat(ear.heard())
                .extracting(Ear.Heard::id)
                .hasSize(2)
                .containsOnly(ear.heard().getFirst().id());
        var whole = api.get("/api/webhook-deliveries/" + only().path("id").asString()).body();
        assertThat(whole.path("attempts").values())
                .extracting(attempt -> attempt.path("status").asInt())
                .containsExactly(500, 200);
        assertThat(whole.path("event").path("type").asString()).isEqualTo("order.placed");
    }

    @Test
    void aFailingDeliveryHoldsNoOther() {
        listen("order.placed");
        var times = new AtomicInteger();
        ear.answer(() -> times.incrementAndGet() == 1 ? 503 : 200);

        buy();
        eventually(() -> assertThat(ear.heard()).hasSize(1));
        buy();

        eventually(() -> assertThat(ear.heard()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(ear.heard().get(1).id()).isNotEqualTo(ear.heard().get(0).id());
    }

    @Test
    void whatWasToldOfSomebodyIsErasedWithThem() {
        listen("order.placed");
        var giulia = visitors.giulia(shop.workspace());
        till.buy(shop.workspace(), giulia, shop.add(aProduct()), 1);
        eventually(() -> assertThat(only().path("state").asString()).isEqualTo("delivered"));
        var data = "/api/clients/" + giulia + "/personal-data";

        assertThat(api.get(data).raw().body()).contains("order.placed");
        assertThat(api.delete(data).status()).isBetween(200, 204);

        assertThat(deliveries().path("total").asInt()).isZero();
    }

    @Test
    void whoIsGoneIsLeftAlone() {
        listen("order.placed");
        ear.answer(() -> 410);

        buy();

        eventually(() -> assertThat(only().path("state").asString()).isEqualTo("failed"));
    }

    @Test
    void replaysADelivery() {
        listen("order.placed");
        buy();
        eventually(() -> assertThat(only().path("state").asString()).isEqualTo("delivered"));

        var again =
                api.post("/api/webhook-deliveries/" + only().path("id").asString() + "/replay", "");

        assertThat(again.status()).isEqualTo(202);
        eventually(() -> assertThat(ear.heard()).hasSize(2));
        assertThat(ear.heard().getLast().body()).isEqualTo(ear.heard().getFirst().body());
    }

    @Test
    void bothSecretsSignForADayAfterOneIsRenewed() {
        var added = listen("order.placed");
        var id = added.path("webhook").path("id").asString();

        var renewed = api.post("/api/webhooks/" + id + "/renew-secret", "").body();
        api.post("/api/webhooks/" + id + "/test", "");

        eventually(() -> assertThat(ear.heard()).hasSize(1));
        var heard = ear.heard().getFirst();
        var at = Instant.ofEpochSecond(Long.parseLong(heard.timestamp()));
        var signatures =
                List.of(renewed, added).stream()
                        .map(shown -> new SigningSecret(shown.path("secret").asString()))
                        .map(one -> one.sign(UUID.fromString(heard.id()), at, heard.body()))
                        .toList();
        assertThat(heard.signature()).isEqualTo(String.join(" ", signatures));
    }

    @Test
    void isReadChangedAndDeletedWithoutShowingItsSecret() {
        var id = listen("order.placed").path("webhook").path("id").asString();
        var read = api.get("/api/webhooks/" + id);
        var patch = "{\"active\": false, \"events\": [\"message.received\"]}";

        assertThat(read.raw().body()).doesNotContain("whsec_", "secret");
        var changed =
                api.send("PATCH", "/api/webhooks/" + id, patch, "If-Match", read.header("ETag"));
        var late = api.send("PATCH", "/api/webhooks/" + id, patch, "If-Match", read.header("ETag"));
        var deleted = api.delete("/api/webhooks/" + id);

        assertThat(changed.body().path("active").asBoolean()).isFalse();
        assertThat(changed.body().path("events").toString()).isEqualTo("[\"message.received\"]");
        assertThat(changed.body().path("url").asString()).isEqualTo(ear.url());
        assertThat(late.status()).isEqualTo(412);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(api.get("/api/webhooks/" + id).status()).isEqualTo(404);
        assertThat(api.get("/api/webhooks").body().path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":\"ftp://a.example/\",\"events\":[\"order.placed\"]}",
                "{\"url\":\"http://user@a.example/\",\"events\":[\"order.placed\"]}",
                "{\"url\":\"http://a.example/%zz\",\"events\":[\"order.placed\"]}",
                "{\"url\":\"http://a.example/a b\",\"events\":[\"order.placed\"]}",
                "{\"url\":\"http://\\u0000/\",\"events\":[\"order.placed\"]}",
                "{\"url\":\"http://a.example/\",\"events\":[]}",
                "{\"url\":\"http://a.example/\",\"events\":[null]}",
                "{\"url\":\"http://a.example/\",\"events\":[\"order.eaten\"]}"
            })
    void refusesWhatIsNoWebhook(String body) {
        var refused = api.post("/api/webhooks", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").path(0).path("rule").asString()).isNotEmpty();
    }

    @Test
    void onlyWhoMaySeesAndChangesThem() {
        var id = listen("order.placed").path("webhook").path("id").asString();
        var agent = staff.of(shop.workspace(), Role.AGENT);
        var stranger = staff.of(shops.open().workspace());

        assertThat(agent.get("/api/webhooks").status()).isEqualTo(403);
        assertThat(stranger.get("/api/webhooks/" + id).status()).isEqualTo(404);
        assertThat(stranger.delete("/api/webhooks/" + id).status()).isEqualTo(404);
        assertThat(stranger.post("/api/webhooks/" + id + "/test", "").status()).isEqualTo(404);
        assertThat(api.get("/api/webhook-deliveries/" + Ids.next()).status()).isEqualTo(404);
    }

    private com.shopme.ordering.OrderId buy() {
        var giulia = visitors.giulia(shop.workspace());
        return till.buy(shop.workspace(), giulia, shop.add(aProduct()), 1).id();
    }

    private JsonNode listen(String... events) {
        var reply = api.post("/api/webhooks", body(events));
        assertThat(reply.status()).isEqualTo(201);
        return reply.body();
    }

    private String body(String... events) {
        return "{\"url\":\"%s\",\"events\":[\"%s\"]}"
                .formatted(ear.url(), String.join("\",\"", events));
    }

    private JsonNode only() {
        return deliveries().path("data").path(0);
    }

    private JsonNode deliveries() {
        return api.get("/api/webhook-deliveries").body();
    }
}
